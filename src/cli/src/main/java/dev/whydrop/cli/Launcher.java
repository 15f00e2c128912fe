package dev.whydrop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher, which knows the options for Java. The jar has a copy of it, so that it is there wherever the jar is. */
final class Launcher {
    private static final String FILE = "whydrop";

    private Launcher() {}

    /**
     * {@return what runs the launcher for a jar}
     *
     * @throws IOException if the jar has none
     */
    static ProcessBuilder of(Path jar, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script(), FILE));
        command.addAll(arguments);
        ProcessBuilder launcher = new ProcessBuilder(command);
        launcher.environment().put("WHYDROP_JAR", jar.toString());
        return launcher;
    }

    private static String script() throws IOException {
        try (InputStream in = Launcher.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The jar has no launcher.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
