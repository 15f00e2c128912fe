package dev.whydrop.engine.internal.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.FleetRows;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.DropsTogether;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which wide causes a push lies in the reach of. */
class SilencingReachTest {
    private static final int HOLD = 70;
    private static final int SETTLING = 300;

    @Test
    void a_cause_reaches_the_pushes_of_its_place_and_time_edges_included() {
        WideCauses.Claim claim = claim(reach(Place.ADDRESS, "192.0.2.1", "10:00:00", "10:05:00"));

        assertThat(find(claim, "a 09:00:00-10:00:00 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-10:05:00 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-09:59:59 192.0.2.1 12")).isEmpty();
        assertThat(find(claim, "a 09:00:00-10:02:00 192.0.2.2 12")).isEmpty();
    }

    @Test
    void it_reaches_on_for_the_hold_of_the_server_and_not_a_second_more() {
        WideCauses.Claim claim = claim(reach(Place.ADDRESS, "192.0.2.1", "10:00:00", "10:05:00"));

        assertThat(find(claim, "a 09:00:00-10:06:10 192.0.2.1 8")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-10:06:11 192.0.2.1 8")).isEmpty();
    }

    @Test
    void it_silences_the_diagnoses_that_it_names_and_no_other() {
        SilencingReach index = new SilencingReach(HOLD, SETTLING);
        WideCauses.Claim claim = claim(reach(Place.EVERYTHING, "", "10:00:00", "10:05:00"));
        index.add(claim);
        Push push = push("a 09:00:00-10:00:00 192.0.2.1 12");

        assertThat(index.find(push, "network.blip")).containsExactly(claim);
        assertThat(index.find(push, "network.uplink")).isEmpty();
    }

    @Test
    void a_cause_of_several_parts_reaches_each_of_them_and_not_what_lies_between() {
        WideCauses.Claim claim = claim(
                reach(Place.BLOCK, "203.0.112.0/24", "10:00:00", "10:05:00"),
                reach(Place.BLOCK, "203.0.114.0/24", "10:00:00", "10:05:00"));

        assertThat(find(claim, "a 09:00:00-10:01:00 203.0.112.9 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-10:01:00 203.0.114.9 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-10:01:00 203.0.113.9 12")).isEmpty();
    }

    @Test
    void a_cause_that_repeats_reaches_its_times_and_not_the_hours_between() {
        WideCauses.Claim claim = claim(
                reach(Place.ADDRESS, "192.0.2.1", "10:00:00", "10:00:00"),
                reach(Place.ADDRESS, "192.0.2.1", "14:00:00", "14:00:00"));

        assertThat(find(claim, "a 09:00:00-10:00:30 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-14:00:30 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "a 09:00:00-12:00:00 192.0.2.1 12")).isEmpty();
    }

    @Test
    void a_long_reach_is_found_behind_a_short_one_that_began_later() {
        SilencingReach index = new SilencingReach(HOLD, SETTLING);
        WideCauses.Claim longOne = claim(reach(Place.DOMAIN, "push.example", "08:00:00", "12:00:00"));
        WideCauses.Claim shortOne = claim(reach(Place.DOMAIN, "push.example", "10:00:00", "10:01:00"));
        index.add(longOne);
        index.add(shortOne);

        assertThat(index.find(push("b 09:00:00-10:00:30 192.0.2.1 12"), "network.blip"))
                .containsExactly(shortOne, longOne);
        assertThat(index.find(push("b 09:00:00-10:02:10 192.0.2.1 12"), "network.blip"))
                .containsExactly(shortOne, longOne);
        assertThat(index.find(push("b 09:00:00-10:02:11 192.0.2.1 12"), "network.blip"))
                .containsExactly(longOne);
    }

    @Test
    void who_was_cut_settles_from_the_first_cut_on_and_others_have_the_hold_only() {
        WideCauses.Claim claim = claim(reach(Place.ADDRESS, "192.0.2.1", "10:00:00", "10:00:30"));

        assertThat(find(claim, "a 10:00:10-10:05:00 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "a 10:00:10-10:05:01 192.0.2.1 12")).isEmpty();
        assertThat(find(claim, "b 09:00:00-10:01:40 192.0.2.1 12")).containsExactly(claim);
        assertThat(find(claim, "b 09:00:00-10:01:41 192.0.2.1 12")).isEmpty();
    }

    @Test
    void a_push_without_an_address_lies_in_no_address() {
        WideCauses.Claim claim = claim(reach(Place.ADDRESS, "", "10:00:00", "10:05:00"));

        assertThat(find(claim, "a 09:00:00-10:01:00 - 12")).isEmpty();
    }

    private static List<WideCauses.Claim> find(WideCauses.Claim claim, String row) {
        SilencingReach index = new SilencingReach(HOLD, SETTLING);
        index.add(claim);
        return index.find(push(row), "network.blip");
    }

    private static Push push(String row) {
        return FleetRows.of(row).pushes().get(0);
    }

    private static Reach reach(Place place, String name, String from, String to) {
        return new Reach(place, name, at(from), at(to));
    }

    private static long at(String clock) {
        return Instant.parse("2026-11-20T" + clock + "Z").toEpochMilli();
    }

    /** {@return a claim that silences network.blip, of a pattern that holds stream a} */
    private static WideCauses.Claim claim(Reach... reaches) {
        FleetPattern pattern = new DropsTogether(new FleetPattern.Core(
                Meaning.DROPPED_ON_REQUEST,
                Scope.of(ScopeKind.ACCOUNT, ""),
                List.of(push("a 09:00:00-10:00:00 192.0.2.1 21/100")),
                List.of(reaches),
                Map.of()));
        Candidate candidate = Candidate.of(FleetRows.BOOK.get("network.route"), List.of(), FleetRows.RULES, 1, false);
        return new WideCauses.Claim(candidate, pattern, Set.of("network.blip"), "SIL-000");
    }
}
