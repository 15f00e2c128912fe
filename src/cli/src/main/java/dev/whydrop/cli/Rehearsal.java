package dev.whydrop.cli;

import dev.whydrop.cli.command.RecordsCommand;
import dev.whydrop.cli.option.ReportFormat;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs the commands that need no network once each, over a log that it makes, and shows nothing. Java meanwhile takes note of the classes they need,
 * for the archive that the launcher has it make.
 */
final class Rehearsal {
    private final Path folder;

    /** @param folder where it may make files, which stay; it need not be there */
    Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Takes the folder; ends with the exit code of the first command that failed. */
    public static void main(String[] arguments) throws IOException {
        System.exit(new Rehearsal(Path.of(arguments[0])).run());
    }

    /** {@return the exit code of the first command that failed; that of success if none did} */
    int run() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("events.json"),
                "{\"event_type\":0,\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"cam\","
                        + "\"errcode\":13,\"errmsg\":\"x\",\"event_time\":1764000000}\n",
                StandardCharsets.UTF_8);
        return run(commands());
    }

    static int run(List<List<String>> commands) {
        return commands.stream()
                .map(command -> Whydrop.run(silent(), command.toArray(String[]::new)))
                .filter(Predicate.not(Integer.valueOf(ExitCode.DONE.status())::equals))
                .findFirst()
                .orElse(ExitCode.DONE.status());
    }

    /** {@return them in an order in which each finds the files it needs} */
    List<List<String>> commands() {
        String log = folder.resolve("events.csv").toString();
        String report = folder.resolve("report.json").toString();
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("--help"));
        commands.add(List.of(
                "simulate",
                "--out",
                folder.toString(),
                "--seed",
                "7",
                "--days",
                "1",
                "--streams",
                "40",
                "--incidents",
                "8"));
        for (ReportFormat format : ReportFormat.values()) {
            commands.add(List.of("report", log, "--format", format.toString()));
        }
        commands.add(List.of("report", log, "--format", "json", "--out", report, "--annotate", log + ".annotated.csv"));
        commands.add(List.of("report", log, "--lang", "zh", "--redact"));
        commands.add(List.of("report", folder.resolve("events.json").toString(), "--lang", "ja"));
        for (RecordsCommand.Format format : RecordsCommand.Format.values()) {
            commands.add(List.of("records", log, "--format", format.toString()));
        }
        commands.add(List.of("reply", report));
        commands.add(List.of("ticket", report));
        commands.add(List.of("compare", report, log));
        commands.add(List.of("explain", "18/501"));
        commands.add(List.of("codes"));
        commands.add(List.of("diagnoses"));
        return commands;
    }

    private static Terminal silent() {
        return new Terminal(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));
    }
}
