package dev.whydrop.engine.internal.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.engine.Diagnosing;
import dev.whydrop.engine.Rows;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Report;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Suppressed;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wide cause silences the narrow ones it explains, visibly, and takes only what it explains. */
class WideCausesTest {
    @Test
    void arrears_take_other_refusals_of_the_same_minutes() {
        Diagnosed diagnosed = Diagnosing.diagnosed(Rows.of(
                "cam 10:00:00 192.0.2.1 18/202",
                "dove 10:01:00 192.0.2.2 18/501",
                "echo 10:05:00 192.0.2.3 18/202",
                "echo 10:20:00 192.0.2.3 18/202"));

        assertThat(Diagnosing.ids(diagnosed.report())).containsExactly("account.arrears");
        assertThat(diagnosed.report().advice().get(0).impact().disconnects()).isEqualTo(4);
        assertThat(diagnosed.report().suppressed())
                .extracting(Suppressed::id, Suppressed::suppressedBy, Suppressed::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("auth.expired-url", "account.arrears", "SIL-102"));
        Verdict taken = diagnosed.verdicts().get(1);
        assertThat(taken.diagnosis()).isEqualTo("account.arrears");
        assertThat(taken.suppressedBy()).isEqualTo("account.arrears");
        assertThat(diagnosed.verdicts().get(0).suppressedBy()).isNull();
    }

    @Test
    void an_expired_url_hours_before_the_arrears_keeps_its_advice() {
        Report report = Diagnosing.report(
                "dove 06:01:00 192.0.2.2 18/501", "cam 10:00:00 192.0.2.1 18/202", "echo 10:05:00 192.0.2.3 18/202");

        assertThat(Diagnosing.ids(report)).containsExactly("account.arrears", "auth.expired-url");
        assertThat(report.suppressed()).isEmpty();
    }

    @Test
    void a_rotated_key_takes_the_wrong_signatures_of_its_domain_alone() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            rows.add("s" + i + " 08:00:00-09:00:00 192.0.2." + i + " 1");
            rows.add("s" + i + " 10:0" + i + ":00 192.0.2." + i + " 18/503");
        }
        rows.add("other.example/fox 10:03:30 192.0.2.9 18/503");
        rows.add("other.example/owl 10:03:00-10:50:00 192.0.2.8 1");

        Report report = Diagnosing.diagnosed(Rows.of("rows", rows)).report();

        assertThat(Diagnosing.ids(report)).containsExactly("auth.key-rotated", "auth.bad-signature");
        assertThat(report.advice().get(0).scope().domain()).isEqualTo("push.example");
        assertThat(report.advice().get(0).impact().streams()).isEqualTo(6);
        assertThat(report.advice().get(1).scope().streamName()).isEqualTo("fox");
    }

    @Test
    void streams_that_share_an_address_and_drop_together_share_an_uplink() {
        Report report = Diagnosing.report(
                "a 09:00:00-10:00:00 203.0.113.5 12",
                "b 09:10:00-10:00:30 203.0.113.5 13",
                "c 09:20:00-10:01:00 203.0.113.5 12",
                "a 10:00:10-10:01:00 203.0.113.5 15",
                "a 10:01:10-10:02:00 203.0.113.5 15",
                "quiet 09:00:00-11:00:00 198.51.100.7 1",
                "a 10:02:20-12:00:00 203.0.113.5 1",
                "b 10:01:00-12:01:00 203.0.113.5 1",
                "c 10:01:30-12:02:00 203.0.113.5 1");

        assertThat(Diagnosing.ids(report)).containsExactly("network.shared-uplink");
        assertThat(report.advice().get(0).scope().kind()).isEqualTo(ScopeKind.CLIENT_IP);
        assertThat(report.advice().get(0).impact().disconnects()).isEqualTo(5);
        assertThat(report.suppressed())
                .extracting(Suppressed::id, Suppressed::suppressedBy, Suppressed::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("network.uplink", "network.shared-uplink", "SIL-105"));
        assertThat(report.benign()).extracting(each -> each.id()).containsExactly("client.ended");
    }

    @Test
    void a_platform_incident_takes_cuts_of_its_minutes_but_leaves_two_fighting_encoders_alone() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String domain = i % 2 == 0 ? "a.example/" : "b.example/";
            rows.add(domain + "s" + i + " 08:00:0" + i + "-10:00:1" + i + " 10." + i + ".0.1"
                    + (i % 3 == 0 ? " 12" : " 5"));
            rows.add(domain + "s" + i + " 10:00:4" + i + "-12:1" + i + ":00 10." + i + ".0.1 1");
        }
        for (int i = 0; i < 10; i++) {
            String clock = "09:5" + i;
            String next = i == 9 ? "10:00" : "09:5" + (i + 1);
            rows.add("a.example/fight " + clock + ":00-" + next + ":00 198.51.100." + (i % 2 + 1) + " 21/102");
        }

        Diagnosed diagnosed = Diagnosing.diagnosed(Rows.of("rows", rows));

        assertThat(Diagnosing.ids(diagnosed.report())).containsExactly("platform.incident", "replaced.two-encoders");
        assertThat(diagnosed.report().advice().get(0).impact().streams()).isEqualTo(8);
        assertThat(diagnosed.report().suppressed()).extracting(Suppressed::id).containsExactly("network.many-at-once");
    }

    @Test
    void a_wide_cause_that_does_not_hold_silences_nothing() {
        Report report = Diagnosing.report(
                "a 09:00:00-10:00:00 203.0.113.5 12",
                "b 09:10:00-10:00:30 203.0.113.5 13",
                "a 10:00:20-12:00:00 203.0.113.5 1",
                "b 10:01:00-12:01:00 203.0.113.5 1");

        assertThat(report.suppressed()).isEmpty();
        assertThat(report.benign()).extracting(each -> each.id()).contains("network.blip");
    }
}
