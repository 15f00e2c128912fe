package dev.whydrop.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What another process did.
 *
 * @param status its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int status, String out, String err) {
    /** Runs a command with these variables and no others. */
    static Ran in(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("ran", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new Ran(process.waitFor(), text, Files.readString(err));
            }
        } finally {
            Files.delete(err);
        }
    }

    static Ran of(String... command) throws IOException, InterruptedException {
        return in(System.getenv(), List.of(command));
    }

    /** Runs the one jar by the Java of this test. */
    static Ran jar(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-jar", System.getProperty("whydrop.jar")));
        command.addAll(List.of(arguments));
        return in(System.getenv(), command);
    }

    /** {@return this, which has succeeded} */
    Ran done() {
        assertThat(this).isEqualTo(new Ran(0, out, ""));
        return this;
    }
}
