package dev.whydrop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of the causes of one report in a later one. */
class ComparisonTest {
    private static final Advisor ADVISOR = Advisor.create();
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void a_cause_that_is_not_seen_in_as_much_time_and_as_many_sessions_is_clearly_gone() {
        Comparison comparison = Comparison.of(report(week(MONDAY, expired(MONDAY, 20))), report(week(NEXT_MONDAY)));

        assertThat(only(comparison, "auth.expired-url").change()).isEqualTo(Change.GONE);
        assertThat(only(comparison, "auth.expired-url").clear()).isTrue();
        assertThat(only(comparison, "auth.expired-url").after().disconnects()).isZero();
    }

    @Test
    void a_cause_that_is_not_seen_in_a_short_time_is_gone_but_not_clearly() {
        List<Disconnect> hours = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hours.add(end("other", NEXT_MONDAY.plusSeconds(i * 3_600L), 1, 3_000));
        }

        Comparison comparison = Comparison.of(report(week(MONDAY, expired(MONDAY, 20))), report(hours));

        assertThat(only(comparison, "auth.expired-url").change()).isEqualTo(Change.GONE);
        assertThat(only(comparison, "auth.expired-url").clear()).isFalse();
        assertThat(only(comparison, "auth.expired-url").expected()).isLessThan(1);
    }

    @Test
    void a_cause_that_was_not_there_before_is_new() {
        Comparison comparison =
                Comparison.of(report(week(MONDAY)), report(week(NEXT_MONDAY, expired(NEXT_MONDAY, 20))));

        assertThat(only(comparison, "auth.expired-url").change()).isEqualTo(Change.NEW);
        assertThat(only(comparison, "auth.expired-url").clear()).isTrue();
    }

    @Test
    void about_as_many_are_the_same() {
        Comparison comparison = Comparison.of(
                report(week(MONDAY, expired(MONDAY, 20))), report(week(NEXT_MONDAY, expired(NEXT_MONDAY, 24))));

        assertThat(only(comparison, "auth.expired-url").change()).isEqualTo(Change.SAME);
        assertThat(only(comparison, "auth.expired-url").clear()).isFalse();
    }

    @Test
    void many_more_and_many_fewer_are_told() {
        Report few = report(week(MONDAY, expired(MONDAY, 10)));
        Report many = report(week(NEXT_MONDAY, expired(NEXT_MONDAY, 80)));

        assertThat(only(Comparison.of(few, many), "auth.expired-url").change()).isEqualTo(Change.MORE);
        assertThat(only(Comparison.of(many, few), "auth.expired-url").change()).isEqualTo(Change.LESS);
    }

    @Test
    void as_many_in_a_tenth_of_the_sessions_are_more_only_where_the_time_says_so_too() {
        List<Disconnect> quiet = new ArrayList<>(expired(NEXT_MONDAY, 20));
        quiet.add(end("other", NEXT_MONDAY.plusSeconds(6 * 86_400L), 1, 3_000));

        Comparison comparison = Comparison.of(report(week(MONDAY, expired(MONDAY, 20))), report(quiet));

        assertThat(only(comparison, "auth.expired-url").change()).isEqualTo(Change.SAME);
    }

    @Test
    void a_report_compared_with_itself_has_only_the_same() {
        Report report = report(week(MONDAY, expired(MONDAY, 20)));

        assertThat(Comparison.of(report, report).entries())
                .isNotEmpty()
                .allMatch(each -> each.change() == Change.SAME && !each.clear());
    }

    private static Comparison.Entry only(Comparison comparison, String id) {
        assertThat(comparison.entries())
                .filteredOn(each -> each.id().equals(id))
                .hasSize(1);
        return comparison.entries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Report report(List<Disconnect> disconnects) {
        return ADVISOR.advise(disconnects);
    }

    /** {@return a week of ordinary ends, and more} */
    private static List<Disconnect> week(Instant from, Disconnect... more) {
        List<Disconnect> week = new ArrayList<>(List.of(more));
        for (int hour = 0; hour < 7 * 24; hour++) {
            week.add(end("other", from.plusSeconds(hour * 3_600L), 1, 3_000));
        }
        return week;
    }

    private static List<Disconnect> week(Instant from, List<Disconnect> more) {
        return week(from, more.toArray(Disconnect[]::new));
    }

    /** {@return a push that ran well and was cut, then refusals, because its URL had expired} */
    private static List<Disconnect> expired(Instant day, int refusals) {
        Instant cut = day.plusSeconds(40_000);
        List<Disconnect> story = new ArrayList<>(List.of(end("finals", cut, 13, 9_000)));
        for (int i = 1; i <= refusals; i++) {
            Instant refused = cut.plusSeconds(i * 45L);
            story.add(Disconnect.of(new StreamId("push.example", "live", "finals"), refused, ErrorCode.of(18, 501))
                    .withStart(refused)
                    .withClientIp("203.0.113.7"));
        }
        return story;
    }

    private static Disconnect end(String stream, Instant end, int code, int lasted) {
        return Disconnect.of(new StreamId("push.example", "live", stream), end, ErrorCode.of(code))
                .withStart(end.minusSeconds(lasted))
                .withClientIp("198.51.100.20");
    }
}
