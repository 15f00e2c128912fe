package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The first step fits what the records show. */
class CircumstancesTest {
    private static final Advisor ADVISOR = Advisor.create();

    @Test
    void nobody_is_told_to_compare_addresses_that_are_not_recorded() {
        assertThat(firstStep(fight("192.0.2.1"))).contains("client addresses named above");
        assertThat(firstStep(fight("-")))
                .startsWith("Stop every pusher of this StreamName but one for five minutes")
                .doesNotContain("named above");
    }

    @Test
    void nobody_is_told_to_push_over_a_phone_for_half_a_day() {
        assertThat(firstStep(every(20 * 60))).startsWith("Push over another way out");
        assertThat(firstStep(every(12 * 3_600))).startsWith("Read the log of the site's router");
    }

    @Test
    void an_ipv6_address_is_not_sent_to_a_list_of_ipv4_addresses() {
        assertThat(firstStep(List.of("cam 10:00:00 2001:db8::1 18/401", "cam 10:00:30 2001:db8::1 18/401")))
                .startsWith("The refused address is an IPv6 address");
        assertThat(firstStep(List.of("cam 10:00:00 192.0.2.1 18/401", "cam 10:00:30 192.0.2.1 18/401")))
                .startsWith("Confirm with the broadcaster");
    }

    @Test
    void one_ipv6_address_among_many_changes_no_step() {
        assertThat(firstStep(List.of(
                        "cam 10:00:00 192.0.2.1 18/401",
                        "cam 10:00:30 192.0.2.2 18/401",
                        "cam 10:01:00 2001:db8::1 18/401")))
                .startsWith("Confirm with the broadcaster");
    }

    @Test
    void what_typically_comes_back_after_hours_is_not_waited_for() {
        assertThat(occurrences(0, 2_400, 4_800, 86_400)).doesNotContain(Circumstance.HOURS_BETWEEN);
        assertThat(occurrences(0, 43_200, 86_400)).contains(Circumstance.HOURS_BETWEEN);
        assertThat(occurrences(0, 7_199)).doesNotContain(Circumstance.HOURS_BETWEEN);
        assertThat(occurrences(0)).doesNotContain(Circumstance.HOURS_BETWEEN);
    }

    private static Set<Circumstance> occurrences(long... seconds) {
        List<Occurrence> occurrences = LongStream.of(seconds)
                .mapToObj(Instant::ofEpochSecond)
                .map(at -> new Occurrence(at, at, 1, 1))
                .toList();
        Affected affected = new Affected(List.of(), List.of(), List.of(), List.of(), List.of());
        return Circumstances.of(affected, occurrences, SettingsFile.defaults());
    }

    private static List<String> fight(String address) {
        List<String> rows = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            rows.add("cam 10:%02d:00-10:%02d:00 %s 21/102".formatted(turn, turn + 1, address));
        }
        rows.add("cam 10:20:00-12:00:00 " + address + " 1");
        return rows;
    }

    private static List<String> every(int seconds) {
        List<String> rows = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            rows.add("cam %s-%s 192.0.2.1 13".formatted(clock(turn * seconds + 20), clock((turn + 1) * seconds)));
        }
        rows.add("cam %s-%s 192.0.2.1 1".formatted(clock(8 * seconds + 20), clock(8 * seconds + 900)));
        return rows;
    }

    private static String clock(int seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static String firstStep(List<String> rows) {
        Advice advice =
                ADVISOR.advise(Rows.of(rows.toArray(String[]::new))).advice().get(0);
        return advice.remedies().get(0).text();
    }
}
