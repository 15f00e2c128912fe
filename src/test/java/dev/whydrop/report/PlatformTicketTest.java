package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the platform is told about the busy evening. */
class PlatformTicketTest {
    private static final Report REPORT = GoldenReportTest.report(Language.EN);

    @Test
    void times_are_in_the_zone_asked_for_then_in_utc_and_beijing_time() {
        assertThat(ticket("Asia/Tokyo").render(REPORT, advice("account.arrears")))
                .contains(" – Japan Time 2026-11-21 00:02:07 – 00:20:05\n")
                .contains("- Japan Time 2026-11-21 00:02:07 – 00:20:05 | UTC 2026-11-20 15:02:07 – 15:20:05"
                        + " | Beijing time 2026-11-20 23:02:07 – 23:20:05 | 57 disconnects on 11 streams\n");
    }

    @Test
    void a_zone_is_named_once() {
        assertThat(ticket("Asia/Shanghai").render(REPORT, advice("account.arrears")))
                .contains("- Beijing time 2026-11-20 23:02:07 – 23:20:05 | UTC 2026-11-20 15:02:07 – 15:20:05 | 57 ");
    }

    @Test
    void what_only_the_sender_knows_is_left_open_at_the_top() {
        assertThat(ticket("UTC").render(REPORT, advice("network.uplink")))
                .contains("\nAccount ID: ____\nSeverity: HIGH\nContact: ____\n");
    }

    @Test
    void codes_that_mean_the_same_stand_on_one_line() {
        assertThat(ticket("UTC").render(REPORT, advice("network.uplink")))
                .contains("- 12, 14, 15, 17: 25 times. Network error for the push client.\n");
    }

    @Test
    void it_claims_no_more_than_the_records_show_and_names_no_rule() {
        assertThat(ticket("UTC").render(REPORT, advice("network.uplink")))
                .contains("- We found no other likely cause in these records.\n")
                .contains("\nTo rule out the platform's side: please look up")
                .doesNotContain("NET-101", "network.uplink", "%");
    }

    private static PlatformTicket ticket(String zone) {
        return new PlatformTicket(
                new Presentation(Texts.in(Language.EN), ZoneId.of(zone), 100), AdviceBook.of(REPORT.diagnoses()));
    }

    private static Advice advice(String id) {
        return REPORT.advice().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
