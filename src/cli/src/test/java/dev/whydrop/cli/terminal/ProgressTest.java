package dev.whydrop.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.cloud.StoodTime;
import dev.whydrop.model.Language;
import dev.whydrop.model.Progress;
import dev.whydrop.model.Progress.Step;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a run while it lasts and when it is done. */
class ProgressTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final long MB = 1_000_000;
    private static final Screen WATCHED = new Screen(true, 80, false);

    private final StoodTime time = new StoodTime();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void reading_tells_bytes_per_cent_rows_and_how_long_the_rest_takes() {
        try (Run run = run(WATCHED, Language.EN)) {
            run.at(Step.READING, 0, 400 * MB);
            pass(3_000);
            run.rows(1_200_000);
            run.at(Step.READING, 100 * MB, 400 * MB);

            assertThat(shown()).isEqualTo("Reading: 100.0 of 400.0 MB (25%), 1,200,000 rows, 9 s left");
        }
    }

    @Test
    void reading_standard_input_tells_no_end_as_nobody_knows_it() {
        try (Run run = run(WATCHED, Language.EN)) {
            pass(3_000);
            run.rows(7);
            run.at(Step.READING, MB / 2, -1);

            assertThat(shown()).isEqualTo("Reading: 0.5 MB, 7 rows");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STREAM_PASS | 30 | 120 | Stream by stream: 25%
            STREAM_PASS | 0  | -1  | Stream by stream: 0%
            FLEET_PASS  | 0  | 1   | Comparing streams with each other
            RANKING     | 0  | 1   | Ranking the causes
            """)
    void each_step_after_it_is_named(Step step, long done, long total, String line) {
        try (Run run = run(WATCHED, Language.EN)) {
            pass(1_000);
            run.at(step, done, total);

            assertThat(shown()).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, 正在逐流分析：25%，剩余 6 秒", "JA, ストリームごとに分析中：25%、残り約 6 秒"})
    void progress_is_told_in_the_language_of_the_report(Language language, String line) {
        try (Run run = run(WATCHED, language)) {
            run.at(Step.STREAM_PASS, 0, 4);
            pass(2_000);
            run.at(Step.STREAM_PASS, 1, 4);

            assertThat(shown()).isEqualTo(line);
        }
    }

    @Test
    void a_run_of_less_than_a_second_shows_nothing() {
        try (Run run = run(WATCHED, Language.EN)) {
            run.at(Step.READING, 0, MB);
            pass(999);
            run.at(Step.STREAM_PASS, 1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_line_is_drawn_five_times_a_second_at_most() {
        try (Run run = run(WATCHED, Language.EN)) {
            for (int i = 0; i <= 2_000; i++) {
                run.at(Step.STREAM_PASS, i, 2_000);
                pass(1);
            }

            assertThat(err.toString().chars().filter(each -> each == '\r').count())
                    .isEqualTo(6);
        }
    }

    @Test
    void the_line_is_wiped_before_anything_is_written() {
        try (Run run = run(WATCHED, Language.EN)) {
            pass(1_000);
            run.at(Step.RANKING, 0, 1);
            run.at(Step.WRITING, 0, 1);

            assertThat(err).hasToString("\rRanking the causes\r" + " ".repeat(18) + "\r");
        }
    }

    @Test
    void a_run_that_fails_leaves_no_line_behind() {
        try (Run run = run(WATCHED, Language.EN)) {
            pass(1_000);
            run.at(Step.RANKING, 0, 1);
        }

        assertThat(err.toString()).endsWith("\r" + " ".repeat(18) + "\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "ZH", "JA"})
    void the_line_fits_into_one_row_of_a_narrow_terminal(Language language) {
        try (Run run = run(new Screen(true, 40, false), language)) {
            run.rows(1_000_000);
            pass(3_000);
            run.at(Step.READING, 100_000 * MB, 400_000 * MB);

            assertThat(shown().chars().map(each -> each < 0x1100 ? 1 : 2).sum()).isBetween(36, 39);
        }
    }

    @Test
    void without_a_terminal_nothing_is_shown() {
        try (Run run = run(Screen.NONE, Language.EN)) {
            pass(5_000);
            run.at(Step.STREAM_PASS, 1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void standard_error_that_goes_elsewhere_than_the_terminal_gets_nothing() {
        Terminal elsewhere = terminal(Screen.NONE).on(WATCHED, false);
        try (Run run = new Run(elsewhere, Texts.in(Language.EN), time, false)) {
            pass(5_000);
            run.at(Step.STREAM_PASS, 1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_summary_tells_each_step_from_its_begin_to_its_end() {
        RunSummary summary = new RunSummary(time);
        step(summary, Step.READING, 12 * MB, 1_500);
        summary.rows(60_000);
        pass(250);
        step(summary, Step.STREAM_PASS, 30, 700);
        step(summary, Step.FLEET_PASS, 1, 40);
        summary.rules(23, 1_234, 567);
        step(summary, Step.RANKING, 1, 10);
        step(summary, Step.WRITING, 1, 0);

        assertThat(summary.lines(Texts.in(Language.EN), 345 * MB))
                .containsExactly(
                        "Reading: 1.50 s (12.0 MB, 60,000 rows)",
                        "Stream pass: 0.70 s",
                        "Fleet pass: 0.04 s",
                        "Ranking: 0.01 s",
                        "Writing: 0.00 s",
                        "Whole run, with loading the rules: 2.50 s",
                        "Rules: 23 events and 1,234 other facts in rule sessions, 567 firings",
                        "Heap at its peak: 345 MB at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "records"})
    void verbose_adds_the_summary_on_standard_error_even_when_piped(String command) {
        CommandRun quiet = CommandRun.of(command, EVENING);
        CommandRun verbose = CommandRun.of(command, EVENING, "--verbose");

        assertThat(verbose.err()).endsWith(quiet.err());
        assertThat(verbose.out()).isEqualTo(quiet.out());
        String summary =
                verbose.err().substring(0, verbose.err().length() - quiet.err().length());
        assertThat(summary.lines().map(line -> line.replaceAll("[0-9,.]+", "#")))
                .containsExactly(
                        "Reading: # s (# MB# # rows)",
                        "Stream pass: # s",
                        "Fleet pass: # s",
                        "Ranking: # s",
                        "Writing: # s",
                        "Whole run# with loading the rules: # s",
                        "Rules: # events and # other facts in rule sessions# # firings",
                        "Heap at its peak: # MB at most");
        assertThat(verbose.err())
                .contains(" 302 rows)")
                .doesNotContainPattern("Rules: 0 events|and 0 other|, 0 firings");
    }

    @Test
    void verbose_sums_up_an_explanation_as_well() {
        CommandRun run = CommandRun.of("report", EVENING, "--why-not", "network.uplink", "--verbose", "--lang", "ja");

        assertThat(run.err().lines()).hasSize(8).first().asString().startsWith("読み込み：");
    }

    private void step(Progress progress, Step step, long total, long millis) {
        progress.at(step, 0, total);
        pass(millis);
        progress.at(step, total, total);
    }

    private void pass(long millis) {
        time.sleep(Duration.ofMillis(millis));
    }

    private Run run(Screen screen, Language language) {
        return new Run(terminal(screen), Texts.in(language), time, false);
    }

    private Terminal terminal(Screen screen) {
        return new Terminal(
                InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), screen, new Random(7));
    }

    /** {@return the line as it was last drawn} */
    private String shown() {
        return err.toString().substring(err.toString().lastIndexOf('\r') + 1).stripTrailing();
    }
}
