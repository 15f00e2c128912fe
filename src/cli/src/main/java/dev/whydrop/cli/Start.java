package dev.whydrop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code java -jar} starts. A jar cannot say with which options Java is to run it, and the right ones make it twice as fast. So where that pays this
 * starts Java a second time, as the launcher does, and lends it input, output and exit code; otherwise, and where that cannot be done, it goes on as
 * the command itself.
 */
public final class Start {
    private Start() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        SecondStart second = new SecondStart(
                System.getenv(),
                List.of(ProcessHandle.current().info().arguments().orElse(new String[0])),
                System.getProperty("sun.jnu.encoding", ""));
        Path jar = Path.of(System.getProperty("java.class.path", ""));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (second.pays(List.of(arguments)) && Files.isExecutable(java)) {
            try {
                System.exit(statusOf(Launcher.of(jar.toAbsolutePath(), List.of(arguments))));
            } catch (IOException e) {
                // No second process can be started, so this one does the work.
            }
        }
        Whydrop.main(arguments);
    }

    private static int statusOf(ProcessBuilder launcher) throws IOException {
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().remove("JAVA_OPTS"); // Those are for the launcher.
        Process process = launcher.inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end"));
        return waitedFor(process);
    }

    /** When this process is told to end, so is the other, and what that leaves behind is gone first. */
    private static void end(Process process) {
        process.destroy();
        waitedFor(process);
    }

    private static int waitedFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this; the result is still to come.
            }
        }
    }
}
