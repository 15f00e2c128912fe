package dev.whydrop.flink.live.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.Advisor;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetDiagnosisTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration DEBOUNCE = Duration.ofSeconds(5);
    private static final Duration CLOSE_AFTER = Duration.ofMinutes(30);
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "cam-1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Advisor advisor = Advisor.builder().threads(1).build();
    private KeyedOneInputStreamOperatorTestHarness<Integer, StreamFindings, Upsert> operator;
    private long now = NOON.toEpochMilli();

    @BeforeEach
    void open() throws Exception {
        operator = harness("");
        operator.open();
        operator.setProcessingTime(now);
    }

    private static KeyedOneInputStreamOperatorTestHarness<Integer, StreamFindings, Upsert> harness(String settings)
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(
                        new FleetDiagnosis(new Rules(Language.EN, settings, new TreeSet<>()), DEBOUNCE, CLOSE_AFTER)),
                any -> 0,
                Types.INT);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    /** Cuts of a push, a minute apart. */
    private static List<Disconnect> cuts(StreamId stream, Instant first, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> Disconnect.of(stream, first.plusSeconds(60L * each), ErrorCode.of(13))
                        .withStart(first.plusSeconds(60L * each - 50))
                        .withClientIp("192.0.2.1"))
                .toList();
    }

    private void comes(Observations observations) throws Exception {
        Instant until = StreamLog.seenUntil(Stream.of(observations));
        comes(
                advisor.streamPass(observations, until).stream(),
                until,
                advisor.streamPass(observations, until).toBytes());
    }

    private void comes(StreamId stream, Instant newest, byte[] analyzed) throws Exception {
        operator.processElement(new StreamFindings(stream.toString(), newest.toEpochMilli(), analyzed), 0);
    }

    private void passes(Duration time) throws Exception {
        now += time.toMillis();
        operator.setProcessingTime(now);
    }

    /** {@return state and version of what was told since the last time} */
    private List<String> told() throws Exception {
        List<String> told = new ArrayList<>();
        for (JsonNode each : lines()) {
            told.add(each.path("state").asText() + " " + each.path("version").asInt());
        }
        return told;
    }

    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (Upsert each : operator.extractOutputValues()) {
            lines.add(JSON.readTree(each.json()));
        }
        operator.getOutput().clear();
        return lines;
    }

    @Test
    void a_finding_opens_with_the_advice_of_a_report() throws Exception {
        List<Disconnect> cuts = cuts(STREAM, NOON, 8);
        comes(Observations.of(cuts));
        passes(DEBOUNCE);

        Advice advice = advisor.advise(cuts).advice().get(0);
        JsonNode line = lines().get(0);
        JsonNode report = JSON.readTree(advisor.advise(cuts).toJson());
        assertThat(line.path("advice")).isEqualTo(report.path("advice").get(0));
        assertThat(line.path("fingerprint").asText()).isEqualTo(advice.fingerprint());
        assertThat(line.path("scope").asText()).isEqualTo("stream push.example.com/live/cam-1");
        assertThat(line.path("to").asText()).isEqualTo("2026-11-20T12:07:00Z");
    }

    @Test
    void a_finding_is_told_again_when_it_doubled_and_not_for_each_drop() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        passes(DEBOUNCE);
        comes(Observations.of(cuts(STREAM, NOON, 9)));
        passes(DEBOUNCE);
        comes(Observations.of(cuts(STREAM, NOON, 16)));
        passes(DEBOUNCE);

        assertThat(told()).containsExactly("opened 1", "changed 2");
    }

    @Test
    void a_finding_closes_when_it_is_quiet_for_long_enough() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        passes(DEBOUNCE);
        passes(CLOSE_AFTER.minus(DEBOUNCE).minusMillis(1));
        assertThat(told()).containsExactly("opened 1");

        passes(Duration.ofMillis(1));

        assertThat(told()).containsExactly("closed 2");
    }

    @Test
    void a_finding_closes_when_nothing_of_it_is_left() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        passes(DEBOUNCE);
        comes(STREAM, NOON, new byte[0]);
        passes(DEBOUNCE);

        assertThat(told()).containsExactly("opened 1", "closed 2");
    }

    @Test
    void a_finding_that_comes_back_goes_on_counting_its_versions() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        passes(DEBOUNCE);
        passes(CLOSE_AFTER);
        comes(Observations.of(cuts(STREAM, NOON, 60)));
        passes(DEBOUNCE);

        assertThat(told()).containsExactly("opened 1", "closed 2", "opened 3");
    }

    @Test
    void what_was_over_before_it_was_seen_is_not_told() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        comes(Observations.of(List.of(Disconnect.of(
                new StreamId("push.example.com", "live", "other"),
                NOON.plus(CLOSE_AFTER).plusSeconds(600),
                ErrorCode.of(1)))));
        passes(DEBOUNCE);

        assertThat(told()).isEmpty();
    }

    @Test
    void after_a_restart_the_quiet_begins_anew() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        passes(DEBOUNCE);
        OperatorSubtaskState saved = operator.snapshot(1, 1);
        operator.close();
        now += CLOSE_AFTER.multipliedBy(2).toMillis();

        operator = harness("");
        operator.initializeState(saved);
        operator.open();
        operator.setProcessingTime(now);
        passes(CLOSE_AFTER.minusMillis(1));
        assertThat(told()).isEmpty();
        passes(Duration.ofMillis(1));

        assertThat(told()).containsExactly("closed 2");
    }

    @Test
    void what_other_settings_concluded_is_concluded_anew() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));
        OperatorSubtaskState saved = operator.snapshot(1, 1);
        operator.close();

        operator = harness("burstWindow: 700");
        operator.initializeState(saved);
        operator.open();
        passes(DEBOUNCE);

        assertThat(told()).containsExactly("opened 1");
    }

    @Test
    void pushes_that_are_running_are_looked_at_as_of_one_moment() throws Exception {
        StreamId other = new StreamId("push.example.com", "live", "cam-2");
        List<Disconnect> some = cuts(STREAM, NOON, 8);
        List<Disconnect> more = cuts(other, NOON.plusSeconds(30), 5);
        RunningPush one = RunningPush.of(STREAM, NOON.plusSeconds(500));
        RunningPush two = RunningPush.of(other, NOON.plusSeconds(700));
        comes(new Observations(some, List.of(one), List.of()));
        comes(new Observations(more, List.of(two), List.of()));
        passes(DEBOUNCE);

        List<Disconnect> all = new ArrayList<>(some);
        all.addAll(more);
        Observations together = new Observations(all, List.of(one, two), List.of());
        assertThat(lines().stream()
                        .map(each -> each.path("likelihood").asDouble())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        advisor.advise(together, Reading.fromCode(all.size())).advice().stream()
                                .map(Advice::likelihood)
                                .toList());
    }

    @Test
    void a_job_that_is_drained_tells_what_waits_and_closes_nothing() throws Exception {
        comes(Observations.of(cuts(STREAM, NOON, 8)));

        operator.processWatermark(Long.MAX_VALUE);

        assertThat(told()).containsExactly("opened 1");
    }
}
