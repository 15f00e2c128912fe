package dev.whydrop.cli.command;

import dev.whydrop.Advisor;
import dev.whydrop.Verifier;
import dev.whydrop.catalog.OldName;
import dev.whydrop.catalog.OldNames;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.input.KnownNames;
import dev.whydrop.cli.input.ToldInput;
import dev.whydrop.cli.option.InputOptions;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.option.NamedFiles;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.option.PerCent;
import dev.whydrop.cli.option.ReportFormat;
import dev.whydrop.cli.option.RulesOptions;
import dev.whydrop.cli.option.VerboseOption;
import dev.whydrop.cli.terminal.ByteOrderMark;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Meanwhile;
import dev.whydrop.cli.terminal.Run;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.intake.Intake;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Severity;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.WhyNot;
import dev.whydrop.report.CsvRecords;
import dev.whydrop.report.words.Presentation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whydrop report}: CSV in, ranked advice out. */
@Command(
        name = "report",
        description = "Reads disconnect records and writes ranked findings: why streams dropped and what to do.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop report evening.csv",
            "  whydrop report evening.csv --format json --out report.json",
            "  whydrop report evening.csv --format html --out report.html",
            "  whydrop report *.csv --zone Asia/Shanghai --since '2026-11-20 19:00:00' --lang zh",
            "  whydrop report evening.csv --stream marathon-finish",
            "  whydrop report evening.csv --stream marathon-finish --why-not network.uplink",
            "  whydrop report evening.csv --redact --format md --out ticket.md",
            "  whydrop report evening.csv --annotate annotated.csv --fail-on critical"
        })
public final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json, html (a page), md (Markdown) or csv (the findings, for a spreadsheet). Default: ${DEFAULT-VALUE}.")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to a file, whole or not at all.")
    @Nullable
    Path out;

    @Option(
            names = "--annotate",
            paramLabel = "FILE",
            description = "Also write every accepted row with its diagnosis, as CSV.")
    @Nullable
    Path annotate;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, by which Excel knows that it is UTF-8.")
    boolean bom;

    @Option(names = "--top", paramLabel = "N", description = "Show only the first N findings.")
    @Nullable
    Integer top;

    @Option(names = "--short", description = "Of each finding only the cause, the first step and the check (text).")
    boolean brief;

    @Option(
            names = "--evidence",
            description =
                    "Also the rows, rules and ids that each sentence rests on, and likelihoods as numbers (text, md).")
    boolean evidence;

    @Mixin
    RulesOptions rules = new RulesOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with exit code 3 when a finding is at least info, low, medium, high or critical.")
    @Nullable
    Severity failOn;

    @Option(
            names = "--max-rejects",
            paramLabel = "PERCENT",
            defaultValue = "1",
            converter = PerCent.class,
            description =
                    "End with exit code 4 when more per cent of the rows are rejected, with or without the sign. Default: ${DEFAULT-VALUE}.")
    double maxRejects = 1;

    @Option(
            names = "--why-not",
            paramLabel = "ID",
            description = "Instead of the report: what spoke for and against this diagnosis; best with --stream.")
    @Nullable
    String whyNot;

    @Option(
            names = "--verify",
            description = "Also ask the platform what confirms or refutes the findings, and rank again; see verify.")
    boolean verify;

    @Mixin
    VerboseOption verbose = new VerboseOption();

    public ReportCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.input.cloud.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        if (top != null && top < 1) {
            throw new WrongUsage("--top is " + top + ". Maybe give 1 or more.");
        }
        if (brief && (evidence || format != ReportFormat.TEXT)) {
            throw new WrongUsage("--short is for text without --evidence. Maybe leave one of them out.");
        }
        if (evidence && format != ReportFormat.TEXT && format != ReportFormat.MD) {
            throw new WrongUsage("--evidence is for text and md; " + format + " has it anyway. Maybe leave it out.");
        }
        if (bom && annotate == null && format != ReportFormat.CSV) {
            throw new WrongUsage("--bom is for CSV. Maybe add --format csv or --annotate FILE.");
        }
        if (verify && input.redact.asked()) {
            throw new WrongUsage("--verify asks the platform about names that --redact masks. Maybe leave one out.");
        }
        NamedFiles named = new NamedFiles();
        named.read(rules.settings);
        input.refuseToOverwrite(named, out, annotate);
        try (Run run = verbose.begin(terminal, Texts.in(language.language), input.cloud.clock())) {
            ExitCode exitCode = report(run);
            run.done();
            return exitCode.status();
        }
    }

    private ExitCode report(Run run) throws IOException {
        if (rules.threads != null) {
            input.readBy(Math.max(1, rules.threads)); // fewer are refused with the rules
        }
        // The rules load while the rows are read; what is wrong with the options is still told first.
        Meanwhile<Advisor> loading = new Meanwhile<>(() -> rules.advisor(language.language, run));
        Intake intake = loading.during(() -> input.read(terminal, run));
        Advisor advisor = loading.result();
        input.refuseEmptySelection();
        if (whyNot != null) {
            WhyNot explained = explained(advisor, intake);
            tellOldNames();
            Reading reading = intake.reading();
            write(run, to -> format.write(explained, presentation(reading.zone(), reading.timePrecision()), to));
            return ExitCode.DONE;
        }
        Diagnosed diagnosed = diagnosed(advisor, intake, run);
        Diagnosed whole = verify
                ? Verifier.in(language.language).verify(diagnosed, input.cloud.platform(Texts.in(language.language)))
                : diagnosed;
        Report report = shortened(whole.report());
        write(run, to -> {
            ByteOrderMark.writeIf(bom && format == ReportFormat.CSV, to);
            InputSummary read = report.input();
            format.write(report, whole, input.shown(), presentation(read.zone(), read.timePrecision()), to);
        });
        return exitCode(whole.report(), intake);
    }

    /** Writes the annotated rows on the way, where they are asked for. Without them only a page needs the verdicts. */
    private Diagnosed diagnosed(Advisor advisor, Intake intake, Run run) {
        Reading reading = withNotes(intake.reading());
        if (annotate == null && format != ReportFormat.HTML) {
            return new Diagnosed(advisor.advise(intake.observations(), reading, input.shown()), List.of());
        }
        Diagnosed diagnosed = advisor.diagnose(intake.observations(), reading, input.shown());
        if (annotate != null) {
            run.at(Progress.Step.WRITING, 0, 1);
            OutputFile.write(annotate, file -> {
                ByteOrderMark.writeIf(bom, file);
                CsvRecords.write(diagnosed.verdicts(), file);
            });
        }
        return diagnosed;
    }

    private void write(Run run, OutputFile.Content content) throws IOException {
        run.at(Progress.Step.WRITING, 0, 1);
        if (out == null) {
            content.writeTo(terminal.out());
        } else {
            OutputFile.write(out, content);
        }
        run.at(Progress.Step.WRITING, 1, 1);
    }

    private WhyNot explained(Advisor advisor, Intake intake) {
        try {
            return advisor.whyNot(intake.observations(), Objects.requireNonNull(whyNot), input.shown());
        } catch (IllegalArgumentException e) {
            KnownNames names = new KnownNames();
            OldName old = KnownNames.old(Objects.requireNonNull(whyNot));
            throw new WrongUsage(names.ofRule(old == null || old.renamed() == null ? whyNot : old.renamed())
                    .map(id -> "--why-not '" + whyNot + "' is a rule of " + id + ". Maybe: --why-not " + id)
                    .orElse(old == null ? Objects.requireNonNull(e.getMessage()) : old.refusal()));
        }
    }

    /** An explanation has no room for notes. */
    private void tellOldNames() {
        Texts texts = Texts.in(language.language);
        List<Phrase> notes = new ArrayList<>(rules.oldSettings);
        OldName old = OldNames.shipped().find(OldName.Kind.DIAGNOSIS, Objects.requireNonNull(whyNot));
        if (old != null) {
            notes.add(old.note());
        }
        notes.forEach(each -> terminal.err().println(ForTerminal.lines(texts.say(each))));
        rules.disable.tellOldNames(terminal, language.language);
    }

    private Reading withNotes(Reading reading) {
        String selection = input.selection();
        Reading told = reading.withNotes(rules.oldSettings);
        return selection == null ? told : told.withNote(Phrase.of("note.selection", selection));
    }

    private Report shortened(Report report) {
        int all = report.advice().size();
        return top == null || top >= all
                ? report
                : report.withFirstAdvice(top, Texts.in(language.language).get("note.top", top, all));
    }

    private Presentation presentation(InputZone read, TimePrecision precision) {
        ZoneId zone = input.shownIn(read);
        Presentation usual = out == null ? language.presentation(zone, terminal.screen()) : language.presentation(zone);
        return usual.with(precision)
                .with(
                        brief
                                ? Presentation.Detail.SHORT
                                : evidence ? Presentation.Detail.EVIDENCE : Presentation.Detail.USUAL);
    }

    private ExitCode exitCode(Report report, Intake intake) {
        if (failOn != null
                && report.advice().stream().anyMatch(advice -> advice.severity().compareTo(failOn) >= 0)) {
            return ExitCode.FOUND;
        }
        if (intake.unreadable() > 0 || ToldInput.tooManyRejects(report.input(), maxRejects)) {
            return ExitCode.TOO_MANY_REJECTS;
        }
        return input.told(report.input(), terminal, language.language).exitCodeWhateverIsRejected();
    }
}
