package dev.whydrop.cli.command;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.input.CodeSpelling;
import dev.whydrop.cli.option.DisableOption;
import dev.whydrop.cli.option.InputOptions;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.option.VerboseOption;
import dev.whydrop.cli.terminal.ByteOrderMark;
import dev.whydrop.cli.terminal.Run;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.intake.Intake;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Verdict;
import dev.whydrop.report.CsvRecords;
import dev.whydrop.report.JsonRecords;
import dev.whydrop.report.text.TextRecords;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whydrop records}: the disconnect records themselves, with cause and diagnosis beside each. */
@Command(
        name = "records",
        description = "Lists disconnect records, newest first, with the documented cause and the diagnosis of each.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop records evening.csv --stream marathon-finish",
            "  whydrop records evening.csv --code 21/102 --format csv",
            "  whydrop records evening.csv --code 18 --lang ja --zone Asia/Tokyo"
        })
public final class RecordsCommand implements Callable<Integer> {
    private static final Comparator<Verdict> NEWEST_FIRST = Comparator.comparing(
                    Verdict::disconnect,
                    Comparator.comparingLong(Disconnect::endMillis).reversed())
            .thenComparing(Verdict::disconnect, Disconnect.ORDER.reversed());

    /** The forms of the list. */
    public enum Format {
        TEXT,
        JSON,
        CSV
    }

    private final Terminal terminal;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Show only this code, such as 21/102; 18 shows every 18, network? those with the text alone.")
    @Nullable
    String code;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv. Default: ${DEFAULT-VALUE}.")
    Format format = Format.TEXT;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, by which Excel knows that it is UTF-8.")
    boolean bom;

    @Mixin
    DisableOption disable = new DisableOption();

    @Mixin
    VerboseOption verbose = new VerboseOption();

    public RecordsCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.input.cloud.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        if (bom && format != Format.CSV) {
            throw new WrongUsage("--bom is for CSV. Maybe add --format csv.");
        }
        Predicate<Disconnect> withCode = withCode();
        try (Run run = verbose.begin(terminal, Texts.in(language.language), input.cloud.clock())) {
            Intake intake = input.read(terminal, run);
            input.refuseEmptySelection();
            Diagnosed diagnosed = disable.advisor(
                            Advisor.builder().language(language.language).progress(run))
                    .diagnose(intake.observations(), intake.reading(), any -> true);
            run.at(Progress.Step.WRITING, 0, 1);
            write(wanted(diagnosed.verdicts(), withCode), intake.reading());
            run.at(Progress.Step.WRITING, 1, 1);
            run.done();
            disable.tellOldNames(terminal, language.language);
            return input.told(diagnosed.report().input(), terminal, language.language)
                    .tell()
                    .exitCode()
                    .status();
        }
    }

    private List<Verdict> wanted(List<Verdict> verdicts, Predicate<Disconnect> withCode) {
        Predicate<Disconnect> wanted = input.shown().and(withCode);
        return verdicts.stream()
                .filter(verdict -> wanted.test(verdict.disconnect()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private void write(List<Verdict> verdicts, Reading reading) throws IOException {
        ErrorCatalog catalog = ErrorCatalog.load();
        switch (format) {
            case TEXT ->
                terminal.out()
                        .write(new TextRecords(
                                        language.presentation(input.shownIn(reading.zone()), terminal.screen())
                                                .with(reading.timePrecision()),
                                        catalog,
                                        book(verdicts))
                                .render(verdicts));
            case JSON -> JsonRecords.write(verdicts, catalog, language.language, terminal.out());
            case CSV -> {
                ByteOrderMark.writeIf(bom, terminal.out());
                CsvRecords.write(verdicts, terminal.out());
            }
        }
    }

    private static AdviceBook book(List<Verdict> verdicts) {
        TreeSet<String> ids = new TreeSet<>();
        verdicts.stream().map(Verdict::diagnosis).filter(Objects::nonNull).forEach(ids::add);
        return AdviceBook.of(ids);
    }

    private Predicate<Disconnect> withCode() {
        if (code == null) {
            return any -> true;
        }
        List<ErrorCode> wanted = new CodeSpelling(ErrorCatalog.load()).codes(code);
        if (wanted.isEmpty()) {
            throw new WrongUsage("--code '" + code + "' is no error code. Maybe write it like 21 or 18/501.");
        }
        return disconnect -> wanted.stream().anyMatch(each -> among(each, disconnect.code()));
    }

    /** Whether a code is the wanted one, or has it as its main code. */
    private static boolean among(ErrorCode wanted, ErrorCode code) {
        return code.equals(wanted) || (wanted.known() && wanted.sub() == 0 && code.main() == wanted.main());
    }
}
