package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.log.StreamHistory;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes that started and did not end bear on the disconnects before and beside them, and are never shown as one. */
class RunningPushesTest {
    @Test
    void a_stream_that_is_running_again_is_back() {
        Push cut = history(List.of("cam 09:00:00-10:00:00 192.0.2.1 12"), "cam 10:00:40 192.0.2.1")
                .get(0);

        assertThat(cut.secondsToNextStart()).isEqualTo(40);
        assertThat(cut.secondsToNextAdmittedStart()).isEqualTo(40);
    }

    @Test
    void a_push_that_was_running_beside_left_no_gap() {
        Push cut = history(List.of("cam 09:00:00-10:00:00 192.0.2.1 21/102"), "cam 09:59:30 198.51.100.2")
                .get(0);

        assertThat(cut.secondsToNextStart()).isZero();
        assertThat(cut.overlap()).isEqualTo(30);
        assertThat(cut.replacedBy()).isEqualTo("198.51.100.2");
        assertThat(cut.onAirElsewhere()).isTrue();
    }

    @Test
    void who_took_over_has_stayed_for_as_long_as_anything_is_known() {
        List<Push> pushes = history(
                List.of("cam 09:00:00-10:00:00 192.0.2.1 21/102", "other 09:00:00-10:20:00 192.0.2.9 1"),
                "cam 10:00:00 198.51.100.2");

        assertThat(pushes.get(0).replacer().durationSeconds()).isEqualTo(1200);
    }

    @Test
    void a_push_of_the_same_address_shows_that_the_end_of_the_one_before_was_lost() {
        Push refused = history(
                        List.of("cam 10:00:00-10:30:00 192.0.2.1 1", "cam 11:00:00 192.0.2.7 18/601"),
                        "cam 09:00:00 192.0.2.1")
                .get(1);

        assertThat(refused.onAirElsewhere()).isFalse();
    }

    @Test
    void a_start_whose_end_another_source_tells_is_not_running() {
        Log log = log(List.of("cam 09:00:01-10:00:00 192.0.2.1 12"), "cam 09:00:00 192.0.2.1");

        assertThat(log.open()).isEmpty();
        assertThat(log(List.of("cam 09:00:02-10:00:00 192.0.2.1 12"), "cam 09:00:00 192.0.2.1")
                        .open())
                .hasSize(1);
    }

    @Test
    void repeated_starts_are_one() {
        assertThat(log(List.of(), "cam 09:00:00 192.0.2.1", "cam 09:00:00 192.0.2.1")
                        .open())
                .hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void ends_of_lost_messages_agree_with_looking_at_every_pair(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        String[] running = new String[40];
        String[] addresses = {"192.0.2.1", "192.0.2.2", "-"};
        for (int i = 0; i < running.length; i++) {
            running[i] = "cam 10:0" + random.nextInt(6) + ":" + (10 + random.nextInt(50)) + " "
                    + addresses[random.nextInt(3)];
            rows.add("cam 10:0" + random.nextInt(6) + ":" + (10 + random.nextInt(50)) + "-10:07:00 "
                    + addresses[random.nextInt(3)] + " 12");
        }
        Log log = log(rows, running);

        for (OpenPush open : log.open()) {
            long expected = Long.MAX_VALUE;
            for (Disconnect other : Rows.of("rows", rows)) {
                expected = Math.min(expected, endedBy(open, other.startMillis(), other.clientIp()));
            }
            for (OpenPush other : log.open()) {
                expected = Math.min(
                        expected, endedBy(open, other.start(), other.push().clientIp()));
            }
            assertThat(open.until()).as("%s", open).isEqualTo(expected);
        }
    }

    private static long endedBy(OpenPush open, long start, String address) {
        String own = open.push().clientIp();
        return start > open.start() && (own.isEmpty() || address.isEmpty() || own.equals(address))
                ? start
                : Long.MAX_VALUE;
    }

    @Test
    void the_holder_of_a_taken_name_is_seen_though_it_never_ended() {
        Report report = report(List.of("cam 10:00:00 192.0.2.7 18/601"), List.of("cam 09:00:00 192.0.2.1"), List.of());

        assertThat(report.advice().get(0).id()).isEqualTo("quota.stream-name");
        assertThat(report.advice().get(0).evidence())
                .extracting(line -> line.rule())
                .contains("QUO-102");
    }

    @Test
    void a_stream_that_is_running_again_is_not_missing_and_adds_no_disconnect() {
        List<String> cuts = List.of(
                "cam 09:00:00-10:00:00 192.0.2.1 12",
                "cam 10:00:20-10:02:00 192.0.2.1 13",
                "cam 10:02:20-10:04:00 192.0.2.1 12");
        Advice gone = report(cuts, List.of(), List.of()).advice().get(0);
        Report known = report(cuts, List.of("cam 10:05:00 192.0.2.1"), List.of());
        Advice back = known.advice().get(0);

        assertThat(gone.impact().streamsNotBack()).isEqualTo(1);
        assertThat(back.impact().streamsNotBack()).isZero();
        assertThat(back.impact().offAirSeconds()).isEqualTo(20L + 20 + 60);
        assertThat(back.impact().disconnects()).isEqualTo(3);
        assertThat(known.input().runningPushes()).isEqualTo(1);
        assertThat(known.input().accepted()).isEqualTo(3);
    }

    @Test
    void a_push_that_got_through_meanwhile_speaks_against_arrears() {
        List<String> refused = List.of("a 10:00:00 192.0.2.1 18/202", "b 10:10:00 192.0.2.2 18/202");

        assertThat(wide(report(refused, List.of(), List.of()))).doesNotContain("ACC-203");
        assertThat(wide(report(refused, List.of("c 10:05:00 192.0.2.3"), List.of())))
                .contains("ACC-203");
    }

    private static List<String> wide(Report report) {
        return report.advice().stream()
                .filter(each -> each.id().equals("account.arrears"))
                .flatMap(each -> each.evidence().stream())
                .map(line -> line.rule())
                .toList();
    }

    @Test
    void a_push_with_an_anomaly_near_does_not_speak_for_one_without() {
        List<String> rows =
                List.of("one.example/a 09:00:00-10:00:00 192.0.2.1 23", "two.example/b 09:00:00-10:00:00 192.0.2.2 23");
        for (String seen : List.of("one.example/a", "two.example/b")) {
            Report report = report(rows, List.of(), List.of(seen + " 09:59:58 video-timestamp-back 2"));

            assertThat(report.advice())
                    .filteredOn(each -> each.evidence().stream()
                            .anyMatch(line -> line.rule().equals("MED-204")))
                    .singleElement()
                    .satisfies(each ->
                            assertThat(each.scope().streamName()).isEqualTo(seen.substring(seen.indexOf('/') + 1)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void order_threads_and_shards_do_not_matter(long seed) {
        Random random = new Random(seed);
        List<Disconnect> log = LikelihoodTest.randomLog(seed, 400);
        List<dev.whydrop.model.RunningPush> running = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        for (Disconnect each : log) {
            if (random.nextInt(4) == 0) {
                running.add(new dev.whydrop.model.RunningPush(
                        "", 0, each.stream(), each.endMillis() + random.nextInt(100) * 1000L, each.clientIp()));
            }
            if (random.nextInt(4) == 0) {
                anomalies.add(new PushAnomaly(
                        each.stream(),
                        each.endMillis() - random.nextInt(200) * 1000L,
                        PushAnomaly.Type.values()[random.nextInt(13)],
                        1 + random.nextInt(3)));
            }
        }
        Report expected = Advisor.builder()
                .threads(1)
                .shardSize(100_000)
                .build()
                .advise(new Observations(log, running, anomalies), Reading.fromCode(400), any -> true);
        List<Disconnect> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(running, random);
        Collections.shuffle(anomalies, random);

        assertThat(Advisor.builder()
                        .threads(4)
                        .shardSize(7)
                        .build()
                        .advise(new Observations(shuffled, running, anomalies), Reading.fromCode(400), any -> true))
                .isEqualTo(expected);
    }

    private static Report report(List<String> rows, List<String> running, List<String> anomalies) {
        return Advisor.builder()
                .threads(1)
                .build()
                .advise(
                        new Observations(
                                Rows.of("rows", rows),
                                Rows.running("rows", running),
                                Rows.anomalies("rows", anomalies)),
                        Reading.fromCode(rows.size()),
                        any -> true);
    }

    private static Log log(List<String> rows, String... running) {
        return Log.of(
                new Observations(Rows.of("rows", rows), Rows.running("running", List.of(running)), List.of()),
                new Workers(1));
    }

    private static List<Push> history(List<String> rows, String... running) {
        Log.Stream stream = log(rows, running).streams().get(0);
        return new StreamHistory(stream.records(), stream.open(), stream.seenUntil(), 1800, 0).pushes();
    }
}
