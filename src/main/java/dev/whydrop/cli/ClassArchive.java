package dev.whydrop.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.jspecify.annotations.Nullable;

/** Has the launcher make the archive of classes that later starts use. Whether it comes about is nothing to this run, whose result is out. */
final class ClassArchive {
    /** The property by which the launcher tells that there is none yet, and where the launcher is. */
    static final String LAUNCHER = "whydrop.archiver";

    private static final File NOTHING = new File("/dev/null");

    private ClassArchive() {}

    /** Starts the launcher in the background, where it is named; it inherits nothing that anybody could wait for. */
    static void makeInBackground(@Nullable String launcher) {
        if (launcher == null) {
            return;
        }
        ProcessBuilder detached = new ProcessBuilder("sh", launcher);
        detached.environment().put("WHYDROP_ARCHIVING", "yes");
        detached.redirectInput(Redirect.from(NOTHING))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        try {
            detached.start();
        } catch (IOException e) {
            // Then the next start takes as long as this one did.
        }
    }
}
