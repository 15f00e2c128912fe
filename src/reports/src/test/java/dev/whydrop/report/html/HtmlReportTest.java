package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Reading;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.message.CustomerMessage;
import dev.whydrop.report.message.PlatformTicket;
import dev.whydrop.report.words.Presentation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void names_from_the_log_are_text_and_marks_that_turn_the_writing_are_shown_as_such() {
        List<Disconnect> log = new ArrayList<>();
        for (int minute = 0; minute < 6; minute++) {
            log.add(Disconnect.of(
                            new StreamId("push.example.com", "live", "<script>x()</script>\"'\u202Egpj"),
                            NOON.plusSeconds(60L * minute),
                            ErrorCode.of(12))
                    .withStart(NOON.plusSeconds(60L * minute - 50))
                    .withClientIp("192.0.2.1"));
        }

        assertThat(Pages.page(Pages.of(log)))
                .doesNotContain("<script>x", "\u202E")
                .contains("<bdi>&lt;script&gt;x()&lt;/script&gt;\"'\\u202egpj</bdi>");
    }

    @Test
    void rows_in_any_order_give_the_same_page() {
        List<Disconnect> log = fights(6);
        String expected = Pages.page(Pages.of(log));

        List<Disconnect> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Pages.page(Pages.of(shuffled))).isEqualTo(expected);
    }

    @Test
    void the_browser_may_run_nothing_but_the_enclosed_style_and_script_known_by_their_hashes() {
        assertThat(Pages.page(Pages.evening(Language.EN)))
                .containsPattern("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action"
                        + " 'none'\">")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_is_in_the_language_asked_for(Language language) {
        Diagnosed evening = Pages.evening(language);
        String page = Pages.html(language, "UTC").render(evening, any -> true, evening.report());

        Texts texts = Texts.in(language);
        assertThat(page)
                .contains(language == Language.ZH ? "<html lang=\"zh-Hans\">" : "<html lang=\"" + language + "\">")
                .contains(texts.get("html.fleet"), texts.get("text.benign"), texts.get("severity.critical"));
    }

    @Test
    void times_are_in_the_zone_asked_for() {
        Diagnosed evening = Pages.evening(Language.EN);
        String page = Pages.html(Language.EN, "Asia/Tokyo").render(evening, any -> true, evening.report());

        assertThat(page)
                .contains("2026-11-21 00:02:07 – 00:20:05")
                .contains(">21:15</text>")
                .contains("<th scope=\"row\">Time (Asia/Tokyo)</th>");
    }

    @Test
    void advice_beyond_those_asked_for_are_left_out_and_counted() {
        Diagnosed evening = Pages.evening(Language.EN);
        String page = Pages.html(Language.EN, "UTC")
                .render(evening, any -> true, evening.report().withFirstAdvice(2, "Only the first 2 of 4 are shown."));

        assertThat(count(page, "<article class=\"card\"")).isEqualTo(2);
        assertThat(page)
                .contains("4 causes need action")
                .contains("Note: Only the first 2 of 4 are shown.")
                .contains("data-text=\"# of % shown\" data-all=\"4\"")
                .doesNotContain("href=\"#a3\"");
    }

    @Test
    void the_overview_has_a_line_for_each_finding_with_place_time_impact_and_first_step() {
        String overview = between(Pages.page(Pages.evening(Language.EN)), "<table class=\"overview\">", "</table>");

        assertThat(count(overview, "<th scope=\"row\">")).isEqualTo(4);
        assertThat(overview.substring(overview.indexOf("href=\"#a2\"")))
                .startsWith("href=\"#a2\">Push URL had expired when the push started</a>")
                .containsSubsequence(
                        "HIGH</span> stated by the platform",
                        "<bdi>push.arena-plus.example/event/chess-final-en</bdi>",
                        "2026-11-20 12:31:18 – 12:44:08",
                        "25 disconnects on 1 stream",
                        "Developer: Generate a new push URL");
    }

    @Test
    void of_more_findings_than_are_shown_whole_every_place_tells_the_same_number() {
        assertThat(Pages.page(Pages.of(fights(40))))
                .contains("<h1>40 causes need action.", "data-all=\"40\"", "<a href=\"#further\">… and 15 more</a>");
    }

    @Test
    void the_fleet_comes_before_the_findings() {
        assertThat(Pages.page(Pages.evening(Language.EN)))
                .containsSubsequence("id=\"overview\"", "id=\"fleet\"", "id=\"advice\"");
    }

    @Test
    void the_check_that_is_shown_is_not_listed_again() {
        Diagnosed evening = Pages.evening(Language.EN);
        String page = Pages.page(evening).replace("&gt;", ">");

        assertThat(evening.report().advice())
                .allSatisfy(each ->
                        assertThat(count(page, ">" + each.nextCheck() + "<")).isEqualTo(1));
    }

    @Test
    void a_page_that_is_passed_on_names_no_folders() {
        assertThat(Pages.page(Pages.evening(Language.EN)))
                .contains("<title>Why streams dropped · busy-evening.csv</title>", ">busy-evening.csv row 165")
                .doesNotContain("fixtures/");
    }

    @Test
    void an_event_that_the_log_repeats_is_counted_once() {
        List<Disconnect> log = fights(1);
        List<Disconnect> twice = new ArrayList<>(log);
        log.forEach(each -> twice.add(each.withRow("again.csv", 1)));

        assertThat(Pages.page(Pages.of(twice))).contains("<li><svg", log.size() + " need action");
    }

    @Test
    void the_addresses_that_replace_each_other_have_bars_of_two_colours_and_heights() {
        String page = Pages.page(Pages.of(fights(1)));

        assertThat(page)
                .contains("<bdi>198.51.100.1</bdi>", "<bdi>203.0.113.1</bdi>")
                .containsPattern("<rect class=\"p1\" x=\"[0-9.]+%\" y=\"4\"")
                .containsPattern("<rect class=\"p2\" x=\"[0-9.]+%\" y=\"18\"");
    }

    @Test
    void each_advice_has_its_message_and_its_ticket_to_copy_as_the_commands_write_them() {
        Diagnosed fight = Pages.of(fights(1));
        Presentation presentation = new Presentation(Texts.in(Language.EN), ZoneOffset.UTC, 100);
        AdviceBook book = AdviceBook.of(fight.report().diagnoses());
        Advice advice = fight.report().advice().get(0);

        assertThat(Pages.page(fight).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .contains(">Message to the customer</summary>", ">Ticket for Tencent Cloud</summary>")
                .contains(">" + new CustomerMessage(presentation, book).render(advice) + "</pre>")
                .contains(">" + new PlatformTicket(presentation, book).render(fight.report(), advice) + "</pre>");
    }

    @Test
    void without_texts_to_copy_there_is_no_place_for_them() {
        Diagnosed fight = Pages.of(fights(1));

        assertThat(Pages.html(Language.EN, "UTC").render(fight, any -> true, fight.report(), any -> List.of()))
                .doesNotContain("<pre");
    }

    @Test
    void a_report_without_verdicts_gives_a_page_without_charts() {
        Diagnosed fight = new Diagnosed(Pages.of(fights(1)).report(), List.of());

        assertThat(Pages.page(fight))
                .contains("<article class=\"card\"")
                .doesNotContain("<figure", "id=\"fleet\"", "id=\"records\"");
    }

    @Test
    void a_log_without_disconnects_gives_a_page_that_says_so() {
        assertThat(Pages.page(Pages.of(List.of())))
                .contains("<h1>No disconnects were read, so nothing can be said.</h1>")
                .doesNotContain("id=\"fleet\"", "<article");
    }

    @Test
    void only_what_is_shown_is_drawn() {
        StreamId wanted = new StreamId("push.example.com", "live", "cam-2");
        List<Disconnect> log = fights(4);
        Diagnosed diagnosed = Advisor.create()
                .diagnose(
                        log, Reading.fromCode(log.size()), each -> each.stream().equals(wanted));

        String page = Pages.html(Language.EN, "UTC")
                .render(diagnosed, each -> each.stream().equals(wanted), diagnosed.report());

        assertThat(page).contains("live/cam-2").doesNotContain("live/cam-1", "live/cam-3");
    }

    @Test
    void a_page_of_very_many_advice_stays_below_1_MB_and_counts_the_rest() {
        String page = Pages.page(Pages.of(fights(400)));

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertThat(count(page, "<article class=\"card\"")).isEqualTo(25);
        assertThat(page).contains("… and 300 more", "300 of 500 records");
    }

    /** {@return as many streams, on each of which two encoders replace each other twenty times} */
    private static List<Disconnect> fights(int streams) {
        List<Disconnect> log = new ArrayList<>();
        for (int stream = 0; stream < streams; stream++) {
            StreamId id = new StreamId("push.example.com", "live", "cam-" + stream);
            for (int turn = 0; turn < 20; turn++) {
                Instant end = NOON.plusSeconds(30L * turn + 7200L * stream + turn % 3);
                log.add(Disconnect.of(id, end, ErrorCode.of(21, 102))
                        .withStart(end.minusSeconds(25))
                        .withClientIp(turn % 2 == 0 ? "198.51.100.1" : "203.0.113.1")
                        .withRow("log.csv", log.size() + 1L));
            }
        }
        return log;
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin);
        return page.substring(from, page.indexOf(end, from));
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }
}
