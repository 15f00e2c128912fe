package dev.whydrop.cli.command;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.cli.option.DisableOption;
import dev.whydrop.cli.option.InputOptions;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.model.Advice;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Report;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that write about one advice: the files, which advice, in which language and where to. */
final class AdviceChoice {
    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    DisableOption disable = new DisableOption();

    @Option(
            names = "--rank",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which finding of the report, by its rank. Default: ${DEFAULT-VALUE}.")
    int rank = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    @Nullable
    Path out;

    Presentation presentation(Report report) {
        InputSummary read = report.input();
        return language.presentation(input.shownIn(read.zone())).with(read.timePrecision());
    }

    Report report(Terminal terminal) throws IOException {
        input.refuseToOverwrite(out);
        input.zone();
        Report report = new ReportInput(input, language.language, disable).read(terminal);
        input.refuseEmptySelection();
        return report;
    }

    /** {@return how a command about a report ends, by what was read for it; what of that is not in it is told} */
    ExitCode told(Terminal terminal, Report report) {
        disable.tellOldNames(terminal, language.language);
        return input.told(report.input(), terminal, language.language).tell().exitCode();
    }

    /** @throws WrongUsage if the report has none of that rank */
    Advice advice(Report report) {
        List<Advice> all = report.advice();
        if (all.isEmpty()) {
            throw new WrongUsage("The report has no finding: nobody has to act, or nothing is likely enough."
                    + " Maybe read it first: whydrop report FILE.");
        }
        if (rank < 1 || rank > all.size()) {
            throw new WrongUsage("--rank is " + rank + ", and the report has " + all.size()
                    + (all.size() == 1 ? " finding" : " findings") + ". Maybe give "
                    + (all.size() == 1 ? "1" : "1 to " + all.size()) + ".");
        }
        return all.get(rank - 1);
    }

    /** @throws WrongUsage if the report names a diagnosis that this version does not have */
    static AdviceBook book(Report report) {
        AdviceBook book = AdviceBook.of(report.diagnoses());
        for (String id : report.diagnoses()) {
            try {
                book.get(id);
            } catch (IllegalStateException e) {
                throw new WrongUsage("The report has the diagnosis '" + id
                        + "', which this whydrop does not have. Maybe a newer one made it.");
            }
        }
        return book;
    }

    void write(Terminal terminal, String text) {
        if (out == null) {
            terminal.out().write(text);
        } else {
            OutputFile.write(out, file -> file.write(text));
        }
    }
}
