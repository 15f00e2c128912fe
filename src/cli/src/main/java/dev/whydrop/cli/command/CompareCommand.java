package dev.whydrop.cli.command;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.option.DisableOption;
import dev.whydrop.cli.option.InputOptions;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Screen;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Comparison;
import dev.whydrop.model.Generator;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.html.HtmlComparison;
import dev.whydrop.report.text.TextComparison;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whydrop compare}: what became of the causes of one time in a later one. */
@Command(
        name = "compare",
        description =
                "Compares two times: which causes are gone, fewer, the same, more or new, in proportion to the time"
                        + " and the sessions covered.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "whydrop compare [OPTION...] BEFORE AFTER",
        footer = {
            "",
            "BEFORE and AFTER are files of records, or reports written with report --format json.",
            "",
            "Examples:",
            "  whydrop compare last-week.csv this-week.csv",
            "  whydrop compare before.json after.json --lang zh --format html --out fixed.html",
            "  whydrop compare yesterday.csv today.csv --fail-on worse",
            "  whydrop compare before.json this-week.csv --stream marathon-finish --format json"
        })
public final class CompareCommand implements Callable<Integer> {
    /** The forms of a comparison. */
    enum Format {
        TEXT,
        JSON,
        HTML;

        /** {@return the name used on the command line, such as {@code json}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a comparison can fail on. */
    enum FailOn {
        WORSE
    }

    private static final int BEFORE_AND_AFTER = 2;

    private final Terminal terminal;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or html. Default: ${DEFAULT-VALUE}.")
    Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    @Nullable
    Path out;

    @Mixin
    DisableOption disable = new DisableOption();

    @Option(
            names = "--fail-on",
            paramLabel = "worse",
            description =
                    "worse: end with exit code 3 when a finding is new or has more disconnects than chance explains,"
                            + " or when nothing can be compared.")
    @Nullable
    FailOn failOn;

    public CompareCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.input.cloud.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = input.files;
        if (files.size() != BEFORE_AND_AFTER) {
            throw new WrongUsage("compare takes two files or folders, and there "
                    + (files.size() == 1 ? "is 1" : "are " + files.size())
                    + ". Maybe: whydrop compare BEFORE.csv AFTER.csv");
        }
        input.refuseToOverwrite(out);
        Report before = report(files.get(0));
        Report after = report(files.get(1));
        Comparison comparison = Comparison.of(before, after);
        input.refuseEmptySelection();
        ZoneId zone = input.shownIn(after.input().zone());
        if (out == null) {
            write(comparison, zone, terminal.out(), terminal.screen());
        } else {
            OutputFile.write(out, file -> write(comparison, zone, file, Screen.NONE));
        }
        tellOtherRules(before.generator(), after.generator());
        disable.tellOldNames(terminal, language.language);
        ExitCode read = told(before);
        ExitCode readAfter = told(after);
        if (failOn == FailOn.WORSE && comparison.worse()) {
            return ExitCode.FOUND.status();
        }
        return (read == ExitCode.DONE ? readAfter : read).status();
    }

    private void tellOtherRules(Generator before, Generator after) {
        if (!before.equals(after)) {
            String text = Texts.in(language.language)
                    .get("told.other-rules", before.version(), before.rules(), after.version(), after.rules());
            terminal.err().println(ForTerminal.lines(text));
        }
    }

    private ExitCode told(Report report) {
        return input.told(report.input(), terminal, language.language).tell().exitCode();
    }

    private Report report(String file) throws IOException {
        input.files = List.of(file);
        return new ReportInput(input, language.language, disable).read(terminal);
    }

    private void write(Comparison comparison, ZoneId zone, Writer to, Screen screen) throws IOException {
        switch (format) {
            case TEXT -> to.write(new TextComparison(language.presentation(zone, screen)).render(comparison));
            case JSON -> JsonReport.write(comparison, to);
            case HTML ->
                to.write(new HtmlComparison(language.presentation(zone), ErrorCatalog.load()).render(comparison));
        }
    }
}
