package dev.whydrop.cli.command;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.evaluation.Evaluation;
import dev.whydrop.evaluation.file.AnnotatedFile;
import dev.whydrop.evaluation.file.AnnotatedRow;
import dev.whydrop.evaluation.file.TruthFile;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.evaluation.paper.EvaluationJson;
import dev.whydrop.evaluation.paper.EvaluationText;
import dev.whydrop.evaluation.score.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whydrop evaluate}: how well the diagnoses of a log fit what is true of it. */
@Command(
        name = "evaluate",
        description = "Scores the diagnoses of an annotated log against the truth, beside three baselines.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop report events.csv --annotate annotated.csv",
            "  whydrop evaluate --truth truth.csv annotated.csv",
            "  whydrop evaluate --truth truth.csv annotated.csv --json"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description =
                    "What is true of each row: CSV of row,diagnosis,incident and maybe also, as simulate writes it.")
    Path truth = Path.of("");

    @Parameters(paramLabel = "ANNOTATED", description = "The log with its diagnoses, as report --annotate writes it.")
    Path annotated = Path.of("");

    @Option(names = "--json", description = "Write a JSON object instead of text.")
    boolean json;

    public EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String log = annotated.toString();
        List<TruthRow> truthRows = TruthFile.read(truth, log);
        List<AnnotatedRow> annotatedRows = AnnotatedFile.read(annotated, log);
        Scores scores = Evaluation.of(truthRows, annotatedRows, ErrorCatalog.load());
        if (json) {
            EvaluationJson.write(scores, terminal.out());
        } else {
            terminal.out().write(ForTerminal.lines(EvaluationText.render(scores)));
        }
        return ExitCode.DONE.status();
    }
}
