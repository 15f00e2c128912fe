package dev.whydrop.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the launcher make the archive of classes that later starts use. Whether it comes about is nothing to this run, whose result is out. */
final class ClassArchive {
    /** The property by which the launcher tells that there is none yet, and of which jar it is to be. */
    static final String MISSING = "whydrop.archive";

    private static final File NOTHING = new File("/dev/null");

    private ClassArchive() {}

    /** Starts the launcher in the background, where a jar is named; it inherits nothing that anybody could wait for. */
    static void makeInBackground(@Nullable String jar) {
        if (jar == null) {
            return;
        }
        try {
            detached(Path.of(jar)).start();
        } catch (IOException e) {
            // Then the next start takes as long as this one did.
        }
    }

    private static ProcessBuilder detached(Path jar) throws IOException {
        ProcessBuilder detached = Launcher.of(jar, List.of());
        detached.environment().put("WHYDROP_ARCHIVING", "yes");
        // An archive fits the Java that made it.
        detached.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return detached.redirectInput(Redirect.from(NOTHING))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
    }
}
