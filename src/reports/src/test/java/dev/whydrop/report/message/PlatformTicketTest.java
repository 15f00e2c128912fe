package dev.whydrop.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.Suppressed;
import dev.whydrop.report.GoldenReportTest;
import dev.whydrop.report.words.Presentation;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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

    @Test
    void narrow_causes_of_one_kind_that_the_cause_explains_are_one_line() {
        Advice arrears = advice("account.arrears");
        Suppressed crash = new Suppressed(
                "client.crash-loop",
                "Encoder crashes",
                arrears.scope(),
                arrears.id(),
                "SIL-000",
                "why",
                arrears.impact(),
                arrears.occurrences());

        PlatformTicket ticket = new PlatformTicket(
                new Presentation(Texts.in(Language.EN), ZoneId.of("UTC"), 100),
                AdviceBook.of(Set.of("account.arrears", "client.crash-loop")));
        assertThat(ticket.render(withSuppressed(crash, crash), arrears))
                .contains(
                        "- Explained by this cause, so not a cause of its own: The pusher keeps stopping and restarting"
                                + " (114 disconnects, 2 times)\n");
    }

    private static Report withSuppressed(Suppressed... suppressed) {
        return new Report(
                REPORT.schemaVersion(),
                REPORT.generator(),
                REPORT.settings(),
                REPORT.disabled(),
                REPORT.input(),
                REPORT.advice(),
                List.of(suppressed),
                REPORT.benign(),
                REPORT.undetermined(),
                REPORT.explained());
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
