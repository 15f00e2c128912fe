package dev.whydrop.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

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

    static CommandRun withInput(String standardInput, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Whydrop.run(
                new Terminal(
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err)),
                arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
