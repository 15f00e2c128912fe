package dev.whydrop.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.CommandRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --stream}, {@code --app} and {@code --domain}: names, patterns of names, and what is said where nothing matches. */
class StreamChoiceTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @ParameterizedTest
    @CsvSource({
        "harbour-cam-0?, true",
        "harbour*, true",
        "*cam*, true",
        "*, true",
        "harbour-cam-03, true",
        "harbour-cam-03*, true",
        "harbour-cam-?, false",
        "cam*, false",
        "Harbour*, false"
    })
    void a_star_is_any_characters_and_a_question_mark_one(String pattern, boolean matches) {
        assertThat(new NamePattern(pattern).matches("harbour-cam-03")).isEqualTo(matches);
    }

    @Test
    void a_name_with_a_star_in_it_is_meant_too() {
        assertThat(new NamePattern("a*?").matches("a*?")).isTrue();
        assertThat(new NamePattern("a.c").matches("abc")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUSH.harbour-live.example", "*.HARBOUR-LIVE.*"})
    void a_domain_is_the_same_in_capitals(String domain) {
        assertThat(CommandRun.of("records", EVENING, "--domain", domain))
                .isEqualTo(CommandRun.of("records", EVENING, "--domain", "push.harbour-live.example"))
                .extracting(CommandRun::status)
                .isEqualTo(0);
    }

    @Test
    void no_pattern_takes_long() {
        assertThat(new NamePattern("a*".repeat(2_000) + "b").matches("a".repeat(4_000)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour-cam-0?",
                "harbour-cam*",
                "live/harbour-cam*",
                "push.harbour-live.example/live/harbour-cam*",
                "*/live/harbour-cam-*"
            })
    void a_pattern_shows_every_stream_it_matches(String pattern) {
        CommandRun run = CommandRun.of("records", EVENING, "--stream", pattern, "--format", "csv");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(1))
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.contains("push.harbour-live.example,live,harbour-cam-0"));
    }

    @Test
    void domain_and_app_take_patterns_as_well() {
        assertThat(CommandRun.of("records", EVENING, "--domain", "*.city-fm.*", "--app", "even?", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("push.city-fm.example,event,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marathon-finsh | --stream | Maybe: marathon-finish.",
                "MARATHON-FINISH | --stream | Maybe: marathon-finish.",
                "cam | --stream | Maybe: harbour-cam-01, harbour-cam-02, harbour-cam-03, or all 4: --stream '*cam*'.",
                "live/marathon* | --stream |"
                        + " Maybe: push.arena-plus.example/event/marathon-finish, push.arena-plus.example/event/marathon-km-30.",
                "nobody | --stream |"
                        + " Maybe it is spelled otherwise: names are compared letter by letter, and * stands for any.",
                "push.arena-puls.example | --domain | Maybe: push.arena-plus.example.",
                "lve | --app | Maybe: live."
            })
    void where_nothing_matches_the_nearest_are_named(String wanted, String option, String maybe) {
        for (String command : List.of("report", "records", "reply", "ticket")) {
            assertThat(CommandRun.of(command, EVENING, option, wanted))
                    .isEqualTo(new CommandRun(
                            2, "", "No disconnect matches " + option + " " + wanted + ". " + maybe + "\n"));
        }
    }

    @Test
    void a_stream_that_is_elsewhere_is_shown_where_it_is() {
        assertThat(CommandRun.of("report", EVENING, "--app", "live", "--stream", "marathon-finish")
                        .err())
                .isEqualTo("No disconnect matches --app live --stream marathon-finish."
                        + " Maybe: push.arena-plus.example/event/marathon-finish.\n");
    }

    @Test
    void a_pattern_with_masks_shows_the_same_and_tells_no_name() {
        CommandRun open = CommandRun.of("records", EVENING, "--stream", "harbour-cam*", "--format", "csv");
        CommandRun masked =
                CommandRun.of("records", EVENING, "--stream", "harbour-cam*", "--format", "csv", "--redact");
        CommandRun report = CommandRun.of("report", EVENING, "--stream", "harbour-cam*", "--redact");
        CommandRun none = CommandRun.of("report", EVENING, "--stream", "harbour-cam-9", "--redact");

        assertThat(masked.out().lines()).hasSameSizeAs(open.out().lines().toList());
        assertThat(report.out())
                .containsPattern("Only --stream stream-\\w+, stream-\\w+, stream-\\w+ and 1\\s+more")
                .doesNotContain("harbour");
        assertThat(none.err())
                .isEqualTo(
                        "No disconnect matches --stream harbour-cam-9."
                                + " Maybe it is spelled otherwise: names are compared letter by letter, and * stands for any.\n");
    }

    @Test
    void a_stream_that_had_drops_before_and_none_after_can_be_compared() {
        String after = """
                domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode
                d,live,other,2026-11-21T17:02:11Z,2026-11-21T19:31:06Z,203.0.113.7,13,0
                """;

        assertThat(CommandRun.withInput(after, "compare", EVENING, "-", "--stream", "marathon-finish")
                        .status())
                .isZero();
        assertThat(CommandRun.withInput(after, "compare", EVENING, "-", "--stream", "marathn-finish"))
                .isEqualTo(new CommandRun(
                        2, "", "No disconnect matches --stream marathn-finish. Maybe: marathon-finish.\n"));
    }

    @Test
    void the_platform_is_asked_for_names_only() {
        assertThat(CommandRun.of("fetch", "--since", "2h", "--stream", "cam*"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "'cam*' is a pattern, and the platform knows names only. Maybe fetch without it and give it to"
                                + " whydrop report or records.\n"));
    }
}
