package dev.whydrop.flink.live.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.flink.option.Rules;
import dev.whydrop.flink.record.PushRecord;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamDiagnosisTest {
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "cam-1");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LOOKBACK = Duration.ofHours(1);

    private KeyedOneInputStreamOperatorTestHarness<String, PushRecord, StreamFindings> operator;

    @BeforeEach
    void open() throws Exception {
        operator = ProcessFunctionTestHarnesses.forKeyedProcessFunction(
                new StreamDiagnosis(new Rules(Language.EN, "", new TreeSet<>()), LOOKBACK, Duration.ofSeconds(5)),
                StreamDiagnosis::key,
                Types.STRING);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    private static Disconnect cut(Instant end) {
        return Disconnect.of(STREAM, end, ErrorCode.of(13)).withClientIp("192.0.2.1");
    }

    private void comes(PushRecord record) throws Exception {
        operator.processElement(record, record.timeMillis());
    }

    private List<Observations> diagnosed() {
        return operator.extractOutputValues().stream()
                .map(each -> each.analyzed().length == 0
                        ? Observations.of(List.of())
                        : AnalyzedStream.fromBytes(each.analyzed()).observations())
                .toList();
    }

    private List<String> late() {
        var late = operator.getSideOutput(StreamDiagnosis.LATE);
        return late == null
                ? List.of()
                : late.stream().map(each -> each.getValue()).toList();
    }

    @Test
    void a_stream_is_diagnosed_a_while_after_its_first_message_whatever_comes_then() throws Exception {
        operator.setProcessingTime(1_000);
        comes(PushRecord.of(cut(NOON), "1"));
        operator.setProcessingTime(5_000);
        comes(PushRecord.of(cut(NOON.plusSeconds(9)), "2"));
        operator.setProcessingTime(5_999);
        assertThat(diagnosed()).isEmpty();

        operator.setProcessingTime(6_000);

        assertThat(diagnosed()).containsExactly(Observations.of(List.of(cut(NOON), cut(NOON.plusSeconds(9)))));
    }

    @Test
    void a_message_that_is_sent_again_counts_once() throws Exception {
        comes(PushRecord.of(cut(NOON).withRow("a", 1), "1"));
        comes(PushRecord.of(cut(NOON).withRow("b", 9), "1"));
        operator.setProcessingTime(5_000);

        assertThat(diagnosed())
                .containsExactly(Observations.of(List.of(cut(NOON).withRow("a", 1))));
    }

    @Test
    void the_start_of_a_push_completes_its_end() throws Exception {
        comes(PushRecord.of(Disconnect.of(STREAM, NOON, ErrorCode.of(13)), "1"));
        comes(PushRecord.of(new RunningPush("", 0, STREAM, NOON.minusSeconds(60).toEpochMilli(), "192.0.2.1"), "1"));
        operator.setProcessingTime(5_000);

        assertThat(diagnosed())
                .containsExactly(Observations.of(List.of(cut(NOON).withStart(NOON.minusSeconds(60)))));
    }

    @Test
    void what_is_older_than_the_look_back_is_forgotten() throws Exception {
        comes(PushRecord.of(cut(NOON), "1"));
        comes(PushRecord.of(cut(NOON.plus(LOOKBACK)), "2"));
        operator.processWatermark(NOON.plus(LOOKBACK).plusSeconds(59).toEpochMilli());
        operator.setProcessingTime(5_000);
        operator.processWatermark(NOON.plus(LOOKBACK).plusSeconds(60).toEpochMilli());
        operator.setProcessingTime(10_000);

        assertThat(diagnosed())
                .containsExactly(
                        Observations.of(List.of(cut(NOON), cut(NOON.plus(LOOKBACK)))),
                        Observations.of(List.of(cut(NOON.plus(LOOKBACK)))));
    }

    @Test
    void a_stream_of_which_nothing_is_kept_is_told_to_be_empty() throws Exception {
        comes(PushRecord.of(cut(NOON), "1"));
        operator.processWatermark(NOON.plus(LOOKBACK).plusSeconds(60).toEpochMilli());
        operator.setProcessingTime(5_000);

        assertThat(diagnosed()).containsExactly(Observations.of(List.of()));
    }

    @Test
    void a_job_that_was_stopped_for_weeks_has_what_it_kept() throws Exception {
        comes(PushRecord.of(cut(NOON), "1"));
        operator.setStateTtlProcessingTime(Duration.ofDays(29).toMillis());
        comes(PushRecord.of(cut(NOON.plusSeconds(9)), "2"));
        operator.setProcessingTime(5_000);

        assertThat(diagnosed()).containsExactly(Observations.of(List.of(cut(NOON), cut(NOON.plusSeconds(9)))));
    }

    /** Else who looks at all streams would keep it for good. */
    @Test
    void a_stream_of_which_the_clock_has_deleted_all_is_told_to_be_empty() throws Exception {
        comes(PushRecord.of(cut(NOON), "1"));
        operator.setProcessingTime(5_000);
        operator.setStateTtlProcessingTime(Duration.ofDays(400).toMillis());
        operator.processWatermark(NOON.plus(LOOKBACK).plusSeconds(60).toEpochMilli());
        operator.setProcessingTime(10_000);

        assertThat(diagnosed()).containsExactly(Observations.of(List.of(cut(NOON))), Observations.of(List.of()));
    }

    @Test
    void a_late_message_is_told_and_taken() throws Exception {
        operator.processWatermark(NOON.plusSeconds(1).toEpochMilli());
        comes(PushRecord.of(cut(NOON).withRow("calls", 7), "1"));
        operator.setProcessingTime(5_000);

        assertThat(diagnosed())
                .containsExactly(Observations.of(List.of(cut(NOON).withRow("calls", 7))));
        assertThat(late())
                .containsExactly(
                        "{\"stream\":\"push.example.com/live/cam-1\",\"kind\":\"ended\",\"at\":\"2026-11-20T12:00:00Z\","
                                + "\"watermark\":\"2026-11-20T12:00:01Z\",\"kept\":true,\"source\":\"calls\",\"row\":7}");
    }

    @Test
    void a_message_older_than_the_look_back_is_told_and_not_taken() throws Exception {
        operator.processWatermark(NOON.plus(LOOKBACK).plusSeconds(60).toEpochMilli());
        comes(PushRecord.of(cut(NOON), "1"));
        operator.setProcessingTime(5_000);

        assertThat(diagnosed()).isEmpty();
        assertThat(late()).singleElement().asString().contains("\"kept\":false");
    }

    @Test
    void a_job_that_is_drained_diagnoses_what_waits_and_forgets_nothing() throws Exception {
        comes(PushRecord.of(cut(NOON), "1"));

        operator.processWatermark(Long.MAX_VALUE);

        assertThat(diagnosed()).containsExactly(Observations.of(List.of(cut(NOON))));
    }
}
