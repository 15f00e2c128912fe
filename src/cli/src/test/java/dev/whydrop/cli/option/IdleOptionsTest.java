package dev.whydrop.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that would do nothing are refused, with the reason. */
class IdleOptionsTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report FILE --rate 5 | --rate is for asking the platform. Maybe add --cloud, or leave it out.",
                "records FILE --timeout 5 | --timeout is for asking the platform. Maybe add --cloud, or leave it out.",
                "reply FILE --endpoint live.example | --endpoint is for asking the platform. Maybe add --cloud, or leave it out.",
                "report --cloud --since 2h --columns errcode=code | --columns is for files, and --cloud reads none. Maybe leave it out.",
                "report --cloud --since 2h --encoding UTF-8 | --encoding is for files, and --cloud reads none. Maybe leave it out.",
                "report FILE --why-not network.uplink --top 3 | --top is for the report, and --why-not takes its place. Maybe leave one of them out.",
                "report FILE --why-not network.uplink --annotate x.csv | --annotate is for the report, and --why-not takes its place. Maybe leave one of them out.",
                "report FILE --why-not network.uplink --fail-on low | --fail-on is for the report, and --why-not takes its place. Maybe leave one of them out.",
                "reply FILE --rank 2 --harmless 1 | --rank is for advice, and --harmless for what needs none. Maybe leave one of them out.",
                "report FILE --color always --format json | --color always is for text on standard output. Maybe leave it out.",
                "records FILE --color always --format csv | --color always is for text on standard output. Maybe leave it out.",
                "reply FILE --color always --out x.txt | --color always is for text on standard output. Maybe leave it out."
            })
    void an_option_that_would_do_nothing_is_refused(String line, String message) {
        assertThat(CommandRun.of(line.replace("FILE", EVENING).split(" ")))
                .isEqualTo(new CommandRun(2, "", message + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report FILE --color never --format json",
                "report FILE --color always",
                "report FILE --color auto --format csv",
                "reply FILE --harmless 1",
                "report FILE --why-not network.uplink --stream marathon-finish"
            })
    void what_does_something_or_changes_nothing_is_taken(String line) {
        assertThat(CommandRun.of(line.replace("FILE", EVENING).split(" ")).status())
                .isZero();
    }

    @Test
    void times_in_the_wrong_order_are_told_as_they_were_written() {
        assertThat(CommandRun.of("report", EVENING, "--since", "2h", "--until", "3h"))
                .isEqualTo(new CommandRun(2, "", "--since 2h is not before --until 3h. Maybe the two are swapped.\n"));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_without_a_word_of_java() {
        assertThat(CommandRun.of("verify", folder.toString()).err())
                .isEqualTo("'" + folder + "' is a folder. Maybe name a file in it.\n");
        assertThat(CommandRun.of("evaluate", "nowhere.csv", "--truth", "nowhere.csv")
                        .err())
                .isEqualTo("'nowhere.csv' does not exist. Maybe the path is misspelt.\n");
        assertThat(CommandRun.of("simulate", "--out", "README.md").err())
                .isEqualTo("--out 'README.md' is a file. Maybe name a folder.\n");
    }
}
