package dev.whydrop.cli;

import dev.whydrop.cli.terminal.ExitCode;
import org.jspecify.annotations.Nullable;

/** The process that has started this one, as {@link Start} does. */
final class FirstStart {
    /** The property that has its number. */
    static final String PROCESS = "whydrop.started-by";

    private FirstStart() {}

    /** Ends this process, too, when that one is gone: who killed it wants no result any more. */
    static void endWith(@Nullable String process) {
        if (process != null) {
            Thread watch = new Thread(() -> waitFor(Long.parseLong(process)), "first-start");
            watch.setDaemon(true);
            watch.start();
        }
    }

    @SuppressWarnings("SystemExitOutsideMain") // Nothing else ends the work that is under way.
    private static void waitFor(long process) {
        ProcessHandle.of(process).ifPresent(first -> first.onExit().join());
        System.exit(ExitCode.FAILED.status());
    }
}
