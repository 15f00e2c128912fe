package dev.whydrop.cli;

import dev.whydrop.cli.terminal.ProcessEnvironment;
import dev.whydrop.cli.terminal.Screen;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.client.Sleeper;
import dev.whydrop.cloud.key.KeySource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A command run inside the test.
 *
 * @param status its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int status, String out, String err) {
    /** Runs it without input. */
    public static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs it on that screen, with keys from a seed. */
    public static CommandRun on(Screen screen, String... arguments) {
        return run("", screen, arguments);
    }

    /** Runs it on another machine, with the platform's API at that endpoint. */
    public static CommandRun on(Machine machine, String endpoint, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--endpoint", endpoint));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));
        int status = Whydrop.run(terminal, machine, all.toArray(String[]::new));
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Runs it for a user with this environment. */
    public static CommandRun in(ProcessEnvironment process, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), Screen.NONE, new Random(7));
        Machine machine =
                new Machine(Clock.systemUTC(), new Random(), Sleeper.ofThread(), KeySource.environmentThenProfile());
        int status = Whydrop.run(terminal, machine, process, arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }

    public static CommandRun withInput(String standardInput, String... arguments) {
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
