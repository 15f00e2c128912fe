package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String LOG = "fixtures/events/cut-then-expired.csv";

    @TempDir
    Path folder;

    private Path annotated;

    @BeforeEach
    void annotate() {
        annotated = folder.resolve("annotated.csv");
        CommandRun.of("report", LOG, "--annotate", annotated.toString());
    }

    @Test
    void a_log_that_was_understood_scores_full_marks() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "--truth", truthAsPredicted(), annotated.toString(), "--json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode scores = new ObjectMapper().readTree(run.out());
        assertThat(scores.at("/whydrop/acAt1").asDouble()).isEqualTo(1);
        assertThat(scores.at("/whydrop/macroF1").asDouble()).isEqualTo(1);
        assertThat(scores.at("/evaluated/missingRows").asInt()).isZero();
        assertThat(scores.get("confusions")).isEmpty();
    }

    @Test
    void text_is_the_default_and_the_same_every_time() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "--truth", truthAsPredicted(), annotated.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\nmethod ").contains("\nwhydrop  ").contains("\nAC@1, AC@3 ");
        assertThat(CommandRun.of("evaluate", "--truth", truthAsPredicted(), annotated.toString()))
                .isEqualTo(run);
    }

    @Test
    void a_row_without_truth_is_wrong_input() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "row,diagnosis,incident\n1,client.ended,\n");

        CommandRun run = CommandRun.of("evaluate", "--truth", truth.toString(), annotated.toString());

        assertThat(run)
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "Row 2 of '" + annotated + "' is not in the truth."
                                + " Maybe the truth and the annotated file are of different logs.\n"));
    }

    @Test
    void swapped_files_are_wrong_input() throws IOException {
        CommandRun run = CommandRun.of("evaluate", "--truth", annotated.toString(), truthAsPredicted());

        assertThat(run)
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "'" + annotated + "' has no column incident. Maybe it is not a file that 'whydrop simulate'"
                                + " writes, or the two files are swapped.\n"));
    }

    @Test
    void the_annotations_of_several_logs_are_wrong_input() throws IOException {
        Path both = folder.resolve("both.csv");
        CommandRun.of("report", LOG, "fixtures/events/busy-evening.csv", "--annotate", both.toString());

        CommandRun run = CommandRun.of("evaluate", "--truth", truth("row,diagnosis,incident\n"), both.toString());
        assertThat(run)
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "'" + both + "' has rows of 2 sources, such as 'fixtures/events/busy-evening.csv' and '" + LOG
                                + "'. Maybe report on each log by itself: rows join with the truth on their number"
                                + " alone.\n"));
    }

    @Test
    void a_truth_that_is_not_there_is_wrong_input() {
        CommandRun run = CommandRun.of("evaluate", "--truth", "nowhere.csv", annotated.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("'nowhere.csv' does not exist. Maybe the path is misspelt.\n");
    }

    @Test
    void the_truth_is_needed() {
        CommandRun run = CommandRun.of("evaluate", annotated.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("--truth FILE is missing. Maybe read: whydrop evaluate --help\n");
    }

    /** {@return a truth that agrees with every annotated row, one incident for each diagnosis} */
    private String truthAsPredicted() throws IOException {
        StringBuilder truth = new StringBuilder("row,diagnosis,incident\n");
        for (String line : Files.readString(annotated).lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            truth.append(String.join(",", cells[1], cells[12], cells[12])).append('\n');
        }
        return truth(truth.toString());
    }

    private String truth(String text) throws IOException {
        return Files.writeString(folder.resolve("truth.csv"), text).toString();
    }
}
