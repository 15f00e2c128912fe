package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.fleet.Sweeps;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.LearnedShapes;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.verification.Verification;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Platform;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformQuestion;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.Suppressed;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Timeline;
import dev.whydrop.rules.code.CodeMeaning;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product promises: disconnect events are facts in a rule session, and the DRL files alone decide what is concluded from them. */
class RulesDecideTest {
    private static final RuleBases SHIPPED = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final AdviceBook BOOK = AdviceBook.of(SHIPPED.diagnoses());
    private static final Engine.Options OPTIONS =
            new Engine.Options(SettingsFile.defaults(), 1, 2_000, Set.of(), "test");

    private static final List<Disconnect> TWO_ENCODERS = Rows.of(
            "cam-1 10:00:00-10:20:00 192.0.2.1 21/102",
            "cam-1 10:20:00-10:21:30 198.51.100.7 21/102",
            "cam-1 10:21:30-10:23:10 192.0.2.1 21/102",
            "cam-1 10:23:10-10:25:00 198.51.100.7 21/102",
            "cam-1 10:25:00-11:30:00 192.0.2.1 1");
    private static final List<Disconnect> BAD_LINE = Rows.of(
            "cam-1 09:30:00-10:02:00 192.0.2.1 12",
            "cam-1 10:02:20-10:03:50 192.0.2.1 14",
            "cam-1 10:04:10-10:05:30 192.0.2.1 17",
            "cam-1 10:05:45-10:08:00 192.0.2.1 15",
            "cam-1 10:08:30-10:09:40 192.0.2.1 13",
            "cam-1 10:10:00-11:30:00 192.0.2.1 1");
    private static final List<Disconnect> ENDED_SHOW =
            Rows.of("show 19:00:00-20:03:12 192.0.2.1 35", "show 43:00:00-44:01:40 192.0.2.1 35");
    private static final List<Disconnect> VENUE = Rows.of(
            "cam-1 09:00:00-10:00:00 192.0.2.1 12",
            "cam-2 09:00:00-10:00:10 192.0.2.1 12",
            "cam-3 09:00:00-10:00:12 192.0.2.1 14",
            "cam-4 09:00:00-10:00:50 192.0.2.1 15",
            "other/show 09:00:00-11:00:00 198.51.100.7 1");

    private static final List<Disconnect> BANNED =
            Rows.of("cam 09:00:00-10:00:00 192.0.2.1 21/101", "cam 10:00:10 192.0.2.1 18/305");

    @Test
    void an_event_of_every_code_is_a_fact_in_a_rule_session() {
        List<Disconnect> evening = evening();
        WatchedSessions watched = new WatchedSessions();

        Analysis.over(Log.of(evening), RuleBases.load(), CATALOG, BOOK, OPTIONS, watched.statistics());

        assertThat(events(watched))
                .isNotEmpty()
                .allMatch(each -> evening.stream().anyMatch(given -> given == each));
        assertThat(events(watched).stream().map(Disconnect::code))
                .containsExactlyInAnyOrderElementsOf(
                        evening.stream().map(Disconnect::code).collect(Collectors.toSet()));
    }

    @Test
    void an_event_of_every_code_goes_into_a_session_whatever_was_concluded_before() {
        Advised advised = new Advised();
        advised.analysis(TWO_ENCODERS);
        WatchedSessions again = advised.analysis(TWO_ENCODERS);

        assertThat(events(again)).extracting(each -> each.code().toString()).containsExactly("1", "21/102");
        assertThat(again.facts()).noneMatch(Timeline.class::isInstance);
    }

    /** What an advisor keeps from one report to the next. */
    private static final class Advised {
        private final LearnedShapes learned = new LearnedShapes(SettingsFile.defaults());
        private final Sweeps sweeps =
                Sweeps.of(SHIPPED.sweeps(), SettingsFile.defaults(), Set.of(), new RuleStatistics());

        WatchedSessions analysis(List<Disconnect> log) {
            WatchedSessions watched = new WatchedSessions();
            Analysis.over(Log.of(log), SHIPPED, CATALOG, BOOK, OPTIONS, watched.statistics(), learned, sweeps);
            return watched;
        }
    }

    @Test
    void patterns_are_views_of_the_events_given() {
        Set<Disconnect> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(BAD_LINE);
        WatchedSessions watched = new WatchedSessions();

        Analysis.over(Log.of(BAD_LINE), SHIPPED, CATALOG, BOOK, OPTIONS, watched.statistics());

        assertThat(watched.facts().stream()
                        .filter(Timeline.class::isInstance)
                        .flatMap(each -> PatternContents.pushes((Timeline) each).stream())
                        .map(push -> push.disconnect()))
                .isNotEmpty()
                .allMatch(given::contains);
    }

    @Test
    void nothing_is_concluded_without_a_rule_of_the_files() {
        Set<String> ids = RuleSource.all().stream().map(RuleSource::id).collect(Collectors.toSet());
        List<Report> reports = Stream.of(evening(), VENUE, LikelihoodTest.randomLog(101, 800))
                .map(log -> report(SHIPPED, log))
                .toList();
        Analysis analysis = Analysis.over(Log.of(evening()), SHIPPED, CATALOG, BOOK, OPTIONS);

        assertThat(analysis.meanings().all())
                .isNotEmpty()
                .extracting(CodeMeaning::rule)
                .allMatch(ids::contains);
        assertThat(reports).flatExtracting(Report::advice).isNotEmpty();
        assertThat(reports).flatExtracting(Report::benign).isNotEmpty();
        assertThat(reports).flatExtracting(Report::suppressed).isNotEmpty();
        for (Report report : reports) {
            assertThat(report.advice()).allMatch(each -> rest(each.evidence(), ids));
            assertThat(report.benign()).allMatch(each -> rest(each.evidence(), ids));
            assertThat(report.suppressed()).extracting(Suppressed::rule).allMatch(ids::contains);
        }
    }

    @Test
    void another_code_in_a_rule_about_codes_changes_what_the_report_says_of_it() {
        RuleBases changed = ChangedRules.with("CAU-501", text -> text.replace("subCode == 102", "subCode == 999"));

        assertThat(ids(report(SHIPPED, TWO_ENCODERS))).contains("replaced.two-encoders");
        assertThat(ids(report(changed, TWO_ENCODERS))).doesNotContain("replaced.two-encoders");
    }

    @Test
    void without_its_rule_a_code_means_nothing_to_the_report() {
        assertThat(ids(report(SHIPPED, BAD_LINE))).contains("network.uplink");
        assertThat(ids(report(ChangedRules.without("CAU-201"), BAD_LINE))).doesNotContain("network.uplink");
    }

    @Test
    void without_the_rule_that_picks_a_pattern_nothing_rests_on_it() {
        assertThat(rules(report(SHIPPED, ENDED_SHOW))).contains("CLI-102");
        assertThat(rules(report(ChangedRules.without("PAT-103"), ENDED_SHOW)))
                .as("what rests on PAT-112 says the same more weakly and counts now")
                .containsExactly("CLI-109");
    }

    @Test
    void without_the_rule_that_looks_at_addresses_together_nothing_is_found_there() {
        assertThat(ids(report(SHIPPED, VENUE))).contains("network.shared-uplink");
        assertThat(ids(report(ChangedRules.without("SWP-101"), VENUE))).doesNotContain("network.shared-uplink");
    }

    @Test
    void without_the_rule_about_an_answer_of_the_platform_the_answer_changes_nothing() {
        Report report = report(SHIPPED, BANNED);

        assertThat(rules(verified(VerificationRules.load(), report))).contains("VER-101");
        assertThat(rules(verified(ChangedRules.verificationWithout("VER-101"), report)))
                .isEqualTo(rules(report));
    }

    @Test
    void the_weight_written_on_a_rule_about_a_diagnosis_moves_its_likelihood() {
        RuleBases changed = ChangedRules.with("NET-101", text -> text.replace("@weight(strong)", "@weight(weak)"));

        assertThat(likelihood(report(changed, BAD_LINE), "network.uplink"))
                .isLessThan(likelihood(report(SHIPPED, BAD_LINE), "network.uplink"));
    }

    @Test
    void without_the_rule_about_many_streams_a_wide_cause_loses_its_evidence() {
        assertThat(rules(report(SHIPPED, VENUE))).contains("NET-402");
        assertThat(rules(report(ChangedRules.without("NET-402"), VENUE)))
                .isEqualTo(less(rules(report(SHIPPED, VENUE)), "NET-402"));
    }

    @Test
    void repeated_replacements_are_told_in_plain_rules() {
        assertThat(rule("CAU-501").text()).contains("@concludes(REPLACED)");
        assertThat(rule("CAU-501").condition()).isEqualTo("$event : Disconnect( mainCode == 21, subCode == 102 )");
        assertThat(rule("REP-101").condition())
                .contains("replacedMinimum", "replacedWindow", "REPLACED")
                .containsPattern("densest\\(\\$window\\) >= \\$minimum");
        assertThat(rule("REP-101").text()).contains("@supports(replaced.two-encoders)");
    }

    @Test
    void bursts_of_network_codes_are_told_in_plain_rules() {
        assertThat(rule("CAU-201").text()).contains("@concludes(NETWORK)");
        assertThat(rule("CAU-201").condition())
                .isEqualTo("$event : Disconnect( mainCode in (12, 13, 14, 15, 16, 17), subCode == 0 )");
        assertThat(rule("NET-101").condition())
                .contains("burstMinimum", "burstWindow", "NETWORK")
                .containsPattern("densest\\(\\$window\\) >= \\$minimum");
        assertThat(rule("NET-101").text()).contains("@supports(network.uplink)");
    }

    private static RuleSource rule(String id) {
        return RuleSource.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Disconnect> events(WatchedSessions watched) {
        return watched.facts().stream()
                .filter(Disconnect.class::isInstance)
                .map(Disconnect.class::cast)
                .toList();
    }

    private static List<Disconnect> evening() {
        return new EventReader(CATALOG, IntakeOptions.defaults(), InputStream::nullInputStream)
                .read(List.of(Path.of("fixtures/events/busy-evening.csv")))
                .disconnects();
    }

    private static Report report(RuleBases rules, List<Disconnect> disconnects) {
        return new Engine(rules, CATALOG, BOOK, OPTIONS)
                .report(Observations.of(disconnects), Reading.fromCode(disconnects.size()), any -> true, Language.EN);
    }

    private static List<String> ids(Report report) {
        return report.advice().stream().map(Advice::id).toList();
    }

    private static double likelihood(Report report, String id) {
        return report.advice().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .likelihood();
    }

    /** Whether there are such lines, and each names one of these rules. */
    private static boolean rest(List<EvidenceLine> lines, Set<String> ids) {
        return !lines.isEmpty() && lines.stream().map(EvidenceLine::rule).allMatch(ids::contains);
    }

    /** {@return the rules that the report rests on} */
    private static Set<String> rules(Report report) {
        return Stream.concat(
                        report.advice().stream().map(Advice::evidence),
                        report.benign().stream().map(Benign::evidence))
                .flatMap(List::stream)
                .map(EvidenceLine::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> less(Set<String> rules, String one) {
        return rules.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }

    /** {@return the report as it reads when the platform says that its streams are banned} */
    private static Report verified(VerificationRules rules, Report report) {
        Platform banned = new Platform() {
            @Override
            public List<PlatformAnswer> answers(PlatformQuestion question, Affected affected, Instant last) {
                return question == PlatformQuestion.STREAM_STATE
                        ? List.of(new PlatformAnswer.StreamBans(1, 1))
                        : List.of();
            }

            @Override
            public List<String> notes() {
                return List.of();
            }
        };
        return new Verification(rules, Texts.in(Language.EN)).of(report, banned).report();
    }
}
