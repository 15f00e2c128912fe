package dev.whydrop.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.GoldenReportTest;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Messages to customers and tickets for the platform. Whole ones are in {@code fixtures/reports}; see {@link GoldenReportTest} for how to write them
 * anew.
 */
class MessagesTest {
    private static final Map<Language, Pattern> BLAME = Map.of(
            Language.EN,
            Pattern.compile(
                    "(?i)\\b(?:your|at) fault\\b|blame|mistake|your error|you failed|you must|careless|wrong|should have known|forgot"),
            Language.ZH,
            Pattern.compile("您的错|错误地|失误|违规|疏忽|责任|怪|必须|忘记"),
            Language.JA,
            Pattern.compile("お客様のミス|過失|不注意|責任|怠|誤った|忘れ|しなければなりません"));
    private static final Pattern JARGON =
            Pattern.compile("\\b\\d{1,2}/\\d{3}\\b|\\b[A-Z]{3}-\\d{3}\\b|\\b[a-z]+\\.[a-z]+-[a-z-]+\\b");
    private static final Pattern SECRET = Pattern.compile("txSecret=|[0-9a-f]{32}");

    /** One log with two incidents of each kind. */
    private static Report everything;

    @BeforeAll
    static void diagnose() {
        everything = Advisor.create()
                .advise(Simulation.run(SimulationOptions.of(7, 84)).rows().stream()
                        .map(row -> row.disconnect())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "replaced.two-encoders, EN", "replaced.two-encoders, ZH", "replaced.two-encoders, JA",
        "auth.expired-url, EN", "auth.expired-url, ZH", "auth.expired-url, JA",
        "network.uplink, EN", "network.uplink, ZH", "network.uplink, JA"
    })
    void a_message_about_the_busy_evening_reads_as_agreed(String id, Language language) throws IOException {
        Report report = GoldenReportTest.report(language);

        assertGolden("reply", id, language, message(language, report).render(advice(report, id)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_message_about_an_incident_of_the_platform_leaves_room_for_the_ticket_and_promises_no_work(Language language)
            throws IOException {
        assertGolden(
                "reply",
                "platform.incident",
                language,
                message(language, everything).render(advice(everything, "platform.incident")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_ticket_reads_as_agreed(Language language) throws IOException {
        Report report = GoldenReportTest.report(language);

        assertGolden(
                "ticket",
                "network.uplink",
                language,
                ticket(language, report).render(report, advice(report, "network.uplink")));
    }

    @Test
    void a_ticket_about_an_incident_lists_what_was_hit_and_counts_the_rest() throws IOException {
        assertGolden(
                "ticket",
                "platform.incident",
                Language.EN,
                ticket(Language.EN, everything).render(everything, advice(everything, "platform.incident")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_diagnosis_gives_a_message_without_gaps_secrets_blame_or_jargon(Language language) {
        List<String> offenders = new ArrayList<>();
        Map<String, String> messages = messages(language);
        messages.forEach((id, text) -> {
            if (text.contains("{") || text.contains("}") || text.contains("null")) {
                offenders.add(id + " has a gap");
            }
            for (Pattern unwanted : List.of(BLAME.get(language), JARGON, SECRET)) {
                Matcher found = unwanted.matcher(text);
                if (found.find()) {
                    offenders.add(id + " says '" + found.group() + "'");
                }
            }
        });

        assertThat(offenders).isEmpty();
        // A retry storm stands inside the causes that it makes worse.
        assertThat(messages).hasSize(41).doesNotContainKey("retry-storm");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_advice_gives_a_ticket_with_its_codes_and_no_gap(Language language) {
        List<String> offenders = new ArrayList<>();
        PlatformTicket ticket = ticket(language, everything);
        for (Advice advice : everything.advice()) {
            String text = ticket.render(everything, advice);
            boolean hasCodes = advice.affected().codes().stream()
                    .allMatch(each -> text.contains(each.code().toString()));
            if (text.contains("{") || text.contains("null") || !hasCodes) {
                offenders.add(advice.rank() + " " + advice.id());
            }
        }

        assertThat(offenders).isEmpty();
    }

    @Test
    void the_codes_of_an_advice_add_up_to_its_disconnects() {
        assertThat(everything.advice())
                .allSatisfy(advice -> assertThat(advice.affected().codes().stream()
                                .mapToInt(each -> each.count())
                                .sum())
                        .isEqualTo(advice.impact().disconnects()));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 0.8, 'Most likely, two devices'",
        "EN, 0.79, 'We cannot yet say for certain what caused this. From what the records show, it looks as if two devices'",
        "ZH, 0.79, 目前我们还不能完全确定原因。",
        "JA, 0.79, 現時点では原因を断定できておりませんが、"
    })
    void what_is_not_certain_is_not_called_most_likely(Language language, double likelihood, String opening) {
        Advice advice = withLikelihood(advice(everything, "replaced.two-encoders"), likelihood);

        assertThat(message(language, everything).render(advice).lines()).anyMatch(line -> line.startsWith(opening));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, Our records do not show it back on air since.",
        "3, 3, None of these streams has come back on air in our records so far.",
        "3, 2, 'For 2 of these streams, our records do not show a new push since.'",
        "3, 1, 'For one of these streams, our records do not show a new push since.'"
    })
    void of_all_streams_it_says_none_and_of_some_how_many(int streams, int notBack, String sentence) {
        Advice advice = withImpact(advice(everything, "account.arrears"), new Impact(9, streams, null, notBack));

        assertThat(message(Language.EN, everything).render(advice)).contains(" " + sentence + "\n");
    }

    @Test
    void where_the_records_name_no_cause_none_is_claimed() {
        assertThat(messages(Language.EN).get("unknown.collect"))
                .contains("\nWe cannot yet say for certain what caused this: the records name no cause.\n")
                .doesNotContain("Most likely");
    }

    @Test
    void control_characters_of_a_log_do_not_reach_a_message() {
        Report report = Advisor.create()
                .advise(List.of(Disconnect.of(
                        new StreamId("push.example", "live", "cam\u001b[31m\u202ered"),
                        Instant.parse("2026-11-20T19:00:00Z"),
                        ErrorCode.of(18, 308))));

        assertThat(message(Language.EN, report).render(report.advice().get(0)))
                .contains("stream \"cam\\u001b[31m\\u202ered\"")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_message_that_cannot_name_all_streams_lists_them_at_its_end() {
        String message = message(Language.EN, everything).render(advice(everything, "platform.incident"));

        assertThat(message).contains("\nStreams affected (28):\n- push.arena.example/event/bridge-73-cam2\n");
        assertThat(message).endsWith("\n- … and 8 more\n");
    }

    /** {@return a message for each diagnosis of the log, harmless ones included, by id} */
    private static Map<String, String> messages(Language language) {
        CustomerMessage message = message(language, everything);
        Map<String, String> messages = new LinkedHashMap<>();
        for (Advice advice : everything.advice()) {
            messages.put(advice.id(), message.render(advice));
        }
        for (Benign benign : everything.benign()) {
            messages.put(benign.id(), message.render(benign));
        }
        return messages;
    }

    private static CustomerMessage message(Language language, Report report) {
        return new CustomerMessage(presentation(language), AdviceBook.of(report.diagnoses()));
    }

    private static PlatformTicket ticket(Language language, Report report) {
        return new PlatformTicket(presentation(language), AdviceBook.of(report.diagnoses()));
    }

    private static Presentation presentation(Language language) {
        return new Presentation(Texts.in(language), ZoneId.of("UTC"), 100);
    }

    private static Advice advice(Report report, String id) {
        return report.advice().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Advice withLikelihood(Advice advice, double likelihood) {
        return changed(advice, likelihood, advice.impact());
    }

    private static Advice withImpact(Advice advice, Impact impact) {
        return changed(advice, advice.likelihood(), impact);
    }

    private static Advice changed(Advice advice, double likelihood, Impact impact) {
        return new Advice(
                advice.rank(),
                advice.id(),
                advice.fingerprint(),
                advice.title(),
                advice.cause(),
                advice.severity(),
                advice.owner(),
                likelihood,
                null,
                advice.score(),
                advice.priority(),
                impact,
                advice.scope(),
                advice.occurrences(),
                advice.affected(),
                advice.evidence(),
                advice.missing(),
                advice.nextCheck(),
                advice.remedies(),
                advice.checks(),
                advice.links(),
                advice.alternatives(),
                advice.amplifiedBy(),
                advice.amplifiers());
    }

    private static void assertGolden(String kind, String id, Language language, String text) throws IOException {
        GoldenReportTest.assertGolden(kind + "-" + id + "." + language + ".txt", text);
    }
}
