package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application that embeds the advisor sees: public types only, from a package of its own. */
class AdvisorTest {
    private static final StreamId STREAM = new StreamId("push.example", "live", "finals");
    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");

    @Test
    void ranked_advice_comes_back_for_disconnects_made_in_code() {
        Report report = Advisor.create().advise(expiredUrlAfterACut());

        Advice first = report.advice().get(0);
        assertThat(first.id()).isEqualTo("auth.expired-url");
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.scope().streamName()).isEqualTo("finals");
        assertThat(first.impact().disconnects()).isEqualTo(3);
        assertThat(first.impact().offAirSeconds()).isEqualTo(40);
        assertThat(first.remedies()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(first.likelihood()).isBetween(0.95, 1.0);
    }

    @Test
    void texts_come_in_the_language_asked_for() {
        Report report = Advisor.builder().language(Language.JA).build().advise(expiredUrlAfterACut());

        assertThat(report.advice().get(0).title()).isEqualTo("プッシュ開始時点でプッシュ URL が期限切れ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_advisor_reports_in_every_language_as_one_of_that_language_does(Language language) {
        assertThat(Advisor.create().advise(expiredUrlAfterACut(), language))
                .isEqualTo(Advisor.builder().language(language).build().advise(expiredUrlAfterACut()));
    }

    @Test
    void each_disconnect_gets_a_verdict_in_the_order_given() {
        Diagnosed diagnosed = Advisor.create().diagnose(expiredUrlAfterACut());

        assertThat(diagnosed.verdicts())
                .extracting(Verdict::diagnosis)
                .containsExactly("network.blip", "auth.expired-url", "auth.expired-url", "auth.expired-url");
        assertThat(diagnosed.verdicts()).extracting(Verdict::adviceRank).containsExactly(0, 1, 1, 1);
    }

    @Test
    void a_rule_of_an_earlier_version_may_still_be_left_out_and_each_report_says_what_became_of_it() {
        Advisor advisor = Advisor.builder().disable(Set.of("CAU-204")).build();

        Report report = advisor.advise(expiredUrlAfterACut());

        assertThat(report.disabled()).isEmpty();
        assertThat(report.input().notes())
                .containsExactly("CAU-204 is not there any more since version 0.2.0, so there was nothing to leave out."
                        + " What decides instead: PLT-201.");
        assertThat(advisor.diagnose(expiredUrlAfterACut()).report()).isEqualTo(report);
    }

    @Test
    void the_same_event_given_twice_counts_once() {
        List<Disconnect> twice = new ArrayList<>(expiredUrlAfterACut());
        twice.addAll(expiredUrlAfterACut());

        Report report = Advisor.create().advise(twice);

        assertThat(report.input().accepted()).isEqualTo(4);
        assertThat(report.input().duplicates()).isEqualTo(4);
        assertThat(report.advice().get(0).impact().disconnects()).isEqualTo(3);
    }

    @Test
    void no_disconnects_give_an_empty_report() {
        Report report = Advisor.create().advise(List.of());

        assertThat(report.advice()).isEmpty();
        assertThat(report.explained().share()).isEqualTo(1);
        assertThat(report.input().from()).isNull();
    }

    @Test
    void one_advisor_serves_many_threads_with_equal_reports() throws Exception {
        Advisor advisor = Advisor.create();
        Report expected = advisor.advise(expiredUrlAfterACut());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Report>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(() -> advisor.advise(expiredUrlAfterACut()));
            }
            for (Future<Report> each : pool.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_large_log_is_worked_on_by_the_executor_handed_in_too_with_an_equal_report() {
        List<Disconnect> log = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            log.add(Disconnect.of(
                    new StreamId("push.example", "live", "s" + i), EVENING.plusSeconds(600L * i), ErrorCode.of(13)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger asked = new AtomicInteger();
        try {
            Advisor advisor = Advisor.builder()
                    .threads(3)
                    .executor(work -> {
                        asked.incrementAndGet();
                        pool.execute(work);
                    })
                    .build();
            assertThat(advisor.advise(log))
                    .isEqualTo(Advisor.builder().threads(1).build().advise(log));
            assertThat(asked).hasPositiveValue();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_a_reading_tells_is_in_the_language_of_the_report() {
        Reading reading = Reading.fromCode(0).withNote(Phrase.of("note.no-rows", new Phrase.FileName("day.csv")));
        Observations nothing = Observations.of(List.of());

        assertThat(Advisor.create()
                        .advise(nothing, reading, any -> true, Language.JA)
                        .input()
                        .notes())
                .containsExactly("day.csv はヘッダーのみで、データ行がありません。");
        assertThat(Advisor.create()
                        .diagnose(nothing, reading, any -> true, Language.EN)
                        .report()
                        .input()
                        .notes())
                .containsExactly("day.csv has a header and no rows.");
    }

    private static List<Disconnect> expiredUrlAfterACut() {
        return List.of(
                Disconnect.of(STREAM, EVENING, ErrorCode.of(13))
                        .withStart(EVENING.minusSeconds(3600))
                        .withClientIp("192.0.2.10"),
                refused(10),
                refused(25),
                refused(50));
    }

    private static Disconnect refused(int seconds) {
        Instant at = EVENING.plusSeconds(seconds);
        return Disconnect.of(STREAM, at, ErrorCode.of(18, 501)).withStart(at).withClientIp("192.0.2.10");
    }
}
