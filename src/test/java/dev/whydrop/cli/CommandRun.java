package dev.whydrop.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A command run inside the test.
 *
 * @param status its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {
    static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs it on that screen, with keys from a seed. */
    static CommandRun on(Screen screen, String... arguments) {
        return run("", screen, arguments);
    }

    static CommandRun withInput(String standardInput, String... arguments) {
        return run(standardInput, Screen.NONE, arguments);
    }

    private static CommandRun run(String standardInput, Screen screen, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Whydrop.run(
                new Terminal(
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        screen,
                        new Random(7)),
                arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
