package dev.whydrop.engine.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.RuleInfo;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.CutSweep;
import dev.whydrop.rules.sweep.DropSweep;
import dev.whydrop.rules.sweep.FaultSweep;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.ProbeSweep;
import dev.whydrop.rules.sweep.RefusalSweep;
import dev.whydrop.rules.sweep.StraySweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules ask to be looked at together. They read the settings alone, so they have no cases of their own. */
public class SweepsTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final Settings SETTINGS = SettingsFile.changed("""
            sharedStreams: 12
            swarmSites: 13
            accountWindow: 14
            massDropWindow: 15
            crashSession: 16
            crashMinimum: 17
            crashWindow: 18
            mostShare: 0.19
            releaseWindow: 20
            probeAbsence: 21
            """);

    @Test
    void
            streams_of_a_site_or_a_block_are_cut_together_from_the_shared_streams_on_and_those_of_wider_places_from_the_sites_of_a_swarm_on() {
        assertThat(sweeps(Set.of()).cuts())
                .containsExactly(
                        cuts("SWP-101", Place.ADDRESS, 12),
                        cuts("SWP-102", Place.BLOCK, 12),
                        cuts("SWP-103", Place.WIDE_BLOCK, 12),
                        cuts("SWP-104", Place.NODE, 13),
                        cuts("SWP-105", Place.DOMAIN, 13),
                        cuts("SWP-106", Place.APP, 13),
                        cuts("SWP-107", Place.EVERYTHING, 13));
    }

    @Test
    void refusals_belong_together_where_the_state_that_refuses_is_kept() {
        assertThat(sweeps(Set.of()).refusals())
                .containsExactlyInAnyOrder(
                        new RefusalSweep("SWP-201", Meaning.SUSPENDED, Place.EVERYTHING, 14),
                        new RefusalSweep("SWP-202", Meaning.ARREARS, Place.EVERYTHING, 14),
                        new RefusalSweep("SWP-203", Meaning.ACCOUNT_LIMIT, Place.EVERYTHING, 14),
                        new RefusalSweep("SWP-204", Meaning.CUSTOMER_UNKNOWN, Place.DOMAIN, 14),
                        new RefusalSweep("SWP-205", Meaning.SIGNATURE_WRONG, Place.DOMAIN, 14),
                        new RefusalSweep("SWP-206", Meaning.DOMAIN_REFUSED, Place.DOMAIN, 14),
                        new RefusalSweep("SWP-207", Meaning.THIRD_PARTY_REFUSED, Place.DOMAIN, 14));
    }

    @Test
    void drops_of_a_domain_belong_together() {
        assertThat(sweeps(Set.of()).drops())
                .containsExactly(new DropSweep("SWP-301", Meaning.DROPPED_ON_REQUEST, Place.DOMAIN, 15));
    }

    @Test
    void loops_of_short_pushes_belong_together_by_domain_and_by_app() {
        assertThat(sweeps(Set.of()).faults())
                .containsExactly(
                        new FaultSweep("SWP-402", Meaning.SOFTWARE_FAULT, Place.DOMAIN, 16, 17, 18, 0.19, 20),
                        new FaultSweep("SWP-401", Meaning.SOFTWARE_FAULT, Place.APP, 16, 17, 18, 0.19, 20));
    }

    @Test
    void streams_that_never_get_on_air_are_looked_at_by_themselves_and_by_the_block_that_tries_them() {
        assertThat(sweeps(Set.of()).strays()).containsExactly(new StraySweep("SWP-501", Meaning.TURNED_AWAY));
        assertThat(sweeps(Set.of()).probes())
                .containsExactly(
                        new ProbeSweep("SWP-502", Meaning.TURNED_AWAY, Place.BLOCK, 14, 21),
                        new ProbeSweep("SWP-503", Meaning.TURNED_AWAY, Place.DOMAIN, 14, 21));
    }

    @Test
    void every_rule_of_the_sweeps_asks_for_one_and_for_none_when_it_is_disabled() {
        for (String id : ids()) {
            List<String> left = new ArrayList<>(ids());
            left.remove(id);
            assertThat(asking(sweeps(Set.of(id)))).as("without %s", id).containsExactlyInAnyOrderElementsOf(left);
        }
    }

    private static List<String> ids() {
        return RULES.all().stream()
                .filter(rule -> rule.layer().equals("sweeps"))
                .map(RuleInfo::id)
                .toList();
    }

    private static List<String> asking(Sweeps sweeps) {
        List<String> rules = new ArrayList<>();
        sweeps.cuts().forEach(each -> rules.add(each.rule()));
        sweeps.refusals().forEach(each -> rules.add(each.rule()));
        sweeps.drops().forEach(each -> rules.add(each.rule()));
        sweeps.faults().forEach(each -> rules.add(each.rule()));
        sweeps.strays().forEach(each -> rules.add(each.rule()));
        sweeps.probes().forEach(each -> rules.add(each.rule()));
        return rules;
    }

    private static Sweeps sweeps(Set<String> disabled) {
        return Sweeps.of(RULES.sweeps(), SETTINGS, disabled, new RuleStatistics());
    }

    private static CutSweep cuts(String rule, Place place, int fewest) {
        return new CutSweep(rule, Meaning.CUT, Meaning.ENDED_BY_PUSHER, place, fewest);
    }
}
