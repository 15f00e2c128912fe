package dev.whydrop.engine.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.Rows;
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
        assertThat(firstStep(fight("192.0.2.1"))).contains("All pushes in these records have one client address");
        assertThat(firstStep(fight("-")))
                .startsWith("Stop every pusher of this StreamName but one for five minutes")
                .doesNotContain("in these records");
    }

    @Test
    void whose_each_of_several_addresses_is_has_to_be_asked() {
        assertThat(firstStep(fight("192.0.2.1", "198.51.100.7")))
                .contains("whose the client addresses in these records are");
    }

    @Test
    void a_host_that_changes_its_address_within_its_ipv6_site_is_one_place() {
        assertThat(addresses("2001:db8::1", "2001:db8::2"))
                .contains(Circumstance.ONE_ADDRESS)
                .doesNotContain(Circumstance.SEVERAL_ADDRESSES);
        assertThat(addresses("192.0.2.1", "192.0.2.2"))
                .contains(Circumstance.SEVERAL_ADDRESSES)
                .doesNotContain(Circumstance.ONE_ADDRESS);
        assertThat(addresses()).doesNotContain(Circumstance.ONE_ADDRESS, Circumstance.SEVERAL_ADDRESSES);
    }

    @Test
    void what_is_over_is_not_to_be_restarted() {
        List<String> refused = refusedTogether();
        assertThat(firstStep(refused)).startsWith("Bring the authentication service back");

        List<String> someBack = new ArrayList<>(refused);
        for (int stream = 0; stream < 5; stream++) {
            someBack.add("cam-%d 10:30:00-12:00:00 192.0.2.%d 1".formatted(stream, stream));
        }
        assertThat(firstStep(someBack)).startsWith("Bring the authentication service back");

        List<String> allBack = new ArrayList<>(someBack);
        allBack.add("cam-5 10:30:00-12:00:00 192.0.2.5 1");
        assertThat(firstStep(allBack)).startsWith("It is over");
    }

    @Test
    void who_mistyped_a_domain_is_told_the_right_one() {
        assertThat(firstStep(List.of(
                        "psuh.example.org/live/cam 10:00:00 192.0.2.1 18/301",
                        "psuh.example.org/live/cam 10:00:20 192.0.2.1 18/301",
                        "push.example.org/live/gate 09:00:00-11:00:00 192.0.2.2 1")))
                .startsWith("Enter the push domain push.example.org in the pusher");
    }

    @Test
    void nobody_is_told_the_name_of_a_domain_that_is_nothing_like_theirs() {
        assertThat(firstStep(List.of(
                        "192.0.2.200/live/cam 10:00:00 192.0.2.1 18/300",
                        "push.example.org/live/gate 09:00:00-11:00:00 192.0.2.2 1")))
                .startsWith("Look the domain up under Domain Management");
    }

    @Test
    void nobody_is_told_to_push_over_a_phone_for_half_a_day() {
        assertThat(firstStep(every(20 * 60))).startsWith("Push over another internet connection");
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

    private static Set<Circumstance> addresses(String... addresses) {
        Affected affected = new Affected(List.of(), List.of(addresses), List.of(), List.of(), List.of());
        return Circumstances.of(affected, List.of(), SettingsFile.defaults());
    }

    /** Six streams that had run and whose starts the customer's own service refuses for minutes. */
    private static List<String> refusedTogether() {
        List<String> rows = new ArrayList<>();
        for (int stream = 0; stream < 6; stream++) {
            rows.add("cam-%d 08:00:00-10:00:%02d 192.0.2.%d 1".formatted(stream, stream, stream));
        }
        for (int minute = 1; minute < 10; minute++) {
            for (int stream = 0; stream < 6; stream++) {
                rows.add("cam-%d 10:%02d:%02d 192.0.2.%d 19".formatted(stream, minute, stream, stream));
            }
        }
        return rows;
    }

    private static List<String> fight(String... addresses) {
        List<String> rows = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            rows.add("cam 10:%02d:00-10:%02d:00 %s 21/102"
                    .formatted(turn, turn + 1, addresses[turn % addresses.length]));
        }
        rows.add("cam 10:20:00-12:00:00 " + addresses[0] + " 1");
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
