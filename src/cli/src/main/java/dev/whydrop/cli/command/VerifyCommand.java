package dev.whydrop.cli.command;

import dev.whydrop.Verifier;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.option.CloudConnection;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.option.NamedFiles;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.option.ReportFormat;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.FailedFile;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.state.LivePlatform;
import dev.whydrop.intake.FileNames;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.StoredReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whydrop verify}: what the platform itself says about the advice of a report. */
@Command(
        name = "verify",
        description = {
            "Asks the platform what confirms or refutes the causes in a report, and ranks them again.",
            "Its answers are added as evidence. A cause that is no longer likely enough is dropped, and one that was"
                    + " unclear becomes a finding if it is confirmed. Nothing is changed on the platform. For the key,"
                    + " see fetch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop report evening.csv --format json --out report.json",
            "  whydrop verify report.json",
            "  whydrop verify report.json --format json --out verified.json"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Machine machine;

    @Parameters(paramLabel = "REPORT", description = "A report as JSON, from report --format json.")
    Path file = Path.of("");

    @Mixin
    LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json, md (Markdown) or csv (the findings, for a spreadsheet). Default: ${DEFAULT-VALUE}.")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to a file, whole or not at all.")
    @Nullable
    Path out;

    @Mixin
    CloudConnection connection = new CloudConnection();

    public VerifyCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        NamedFiles named = new NamedFiles();
        named.read(file);
        named.write(out);
        Report report = read();
        LivePlatform platform =
                new LivePlatform(connection.client(machine), Texts.in(language.language), machine.clock());
        Report verified = Verifier.in(language.language).verify(report, platform);
        if (out == null) {
            format.write(verified, language.presentation(null, terminal.screen()), terminal.out());
        } else {
            OutputFile.write(out, to -> format.write(verified, language.presentation(null), to));
        }
        return ExitCode.DONE.status();
    }

    private String content() throws IOException {
        try (InputStream in = FileNames.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Report read() {
        try {
            return StoredReport.read(file.toString(), content());
        } catch (IOException e) {
            throw new WrongUsage("'" + file + "' " + FailedFile.unread(e));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }
}
