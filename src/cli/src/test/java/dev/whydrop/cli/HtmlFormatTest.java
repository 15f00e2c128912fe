package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlFormatTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @Test
    void the_report_is_a_page_in_the_language_and_zone_asked_for_with_so_many_advice() {
        CommandRun run = CommandRun.of(
                "report", EVENING, "--format", "html", "--lang", "ja", "--zone", "Asia/Tokyo", "--top", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .endsWith("</html>\n")
                .contains("（Asia/Tokyo）", "id=\"a1\"")
                .doesNotContain("id=\"a2\"");
    }

    @Test
    void a_selection_is_all_that_the_page_shows() {
        CommandRun run = CommandRun.of("report", EVENING, "--format", "html", "--stream", "marathon-finish");

        assertThat(run.out()).contains("marathon-finish").doesNotContain("harbour-cam-03");
    }

    @Test
    void an_explanation_has_no_page() {
        CommandRun run = CommandRun.of("report", EVENING, "--format", "html", "--why-not", "network.uplink");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--why-not is not written as html. Maybe give --format text or json.\n");
    }
}
