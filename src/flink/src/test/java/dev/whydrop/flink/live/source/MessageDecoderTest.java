package dev.whydrop.flink.live.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whydrop.flink.record.PushRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageDecoderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();

    private final MessageDecoder decoder = new MessageDecoder(InstantSource.fixed(NOW));

    private List<Taken> read(String message) {
        return decoder.read("calls", 7, message.getBytes(StandardCharsets.UTF_8));
    }

    private static String callback(int type, long time) {
        return callback(type, time, 13);
    }

    private static String callback(int type, long time, int code) {
        return "{\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"cam\",\"event_type\":" + type
                + ",\"event_time\":" + time + ",\"sequence\":\"9\",\"errcode\":" + code
                + ",\"user_ip\":\"192.0.2.1\"}";
    }

    private PushRecord record(String message) {
        return read(message).get(0).record();
    }

    private String reject(String message) {
        return read(message).get(0).reject();
    }

    @Test
    void a_callback_about_an_end_is_a_record_with_its_sequence() {
        PushRecord record = record(callback(0, SECONDS));

        assertThat(record.kind()).isEqualTo(PushRecord.ENDED);
        assertThat(record.sequence()).isEqualTo("9");
        assertThat(record.time()).isEqualTo(NOW);
        assertThat(record.source()).isEqualTo("calls");
        assertThat(record.row()).isEqualTo(7);
    }

    @Test
    void a_callback_about_a_start_is_a_record() {
        assertThat(record(callback(1, SECONDS, 0)).kind()).isEqualTo(PushRecord.STARTED);
    }

    @Test
    void each_anomaly_of_a_callback_is_a_record() {
        String message = """
                {"domain": "push.example.com", "path": "live", "stream_id": "drone", "sequence": "81000", "event_type": 321,
                 "data_time": %d000, "report_interval": 5000, "abnormal_event": [
                 {"type": 1, "count": 4, "detail": [{"desc": "seen", "occur_time": %d500}], "type_desc_en": ""},
                 {"type": 10, "count": 9, "detail": [{"desc": "seen", "occur_time": %d500}], "type_desc_en": ""}]}
                """.formatted(SECONDS, SECONDS - 2, SECONDS - 2);

        assertThat(read(message))
                .extracting(
                        each -> each.record().anomalyType(),
                        each -> each.record().anomalyCount())
                .containsExactly(tuple(1, 4), tuple(10, 9));
    }

    @Test
    void an_answer_of_the_api_is_as_many_records_as_it_holds() {
        String row =
                "{\"AppName\":\"live\",\"DomainName\":\"push.example.com\",\"StreamName\":\"cam\",\"StreamStartTime\":"
                        + "\"2026-11-20T10:00:00Z\",\"StreamEndTime\":\"2026-11-20T11:00:0%dZ\","
                        + "\"StopReason\":\"Network error for the push client. (13)\",\"ClientIp\":\"192.0.2.1\"}";
        String answer = "{\"Response\":{\"PublishList\":[" + row.formatted(1) + "," + row.formatted(2) + "]}}";

        assertThat(read(answer))
                .extracting(each -> each.record().time())
                .containsExactly(Instant.parse("2026-11-20T11:00:01Z"), Instant.parse("2026-11-20T11:00:02Z"));
    }

    @Test
    void a_callback_about_something_else_is_neither_used_nor_rejected() {
        assertThat(read("{\"event_type\":100,\"stream_id\":\"cam\",\"file_id\":\"1\"}"))
                .containsExactly(Taken.OTHER);
    }

    @Test
    void a_blank_line_is_nothing() {
        assertThat(read(" \r")).isEmpty();
    }

    @Test
    void what_is_no_json_is_rejected() {
        assertThat(reject("stream,errcode"))
                .isEqualTo(
                        "{\"source\":\"calls\",\"row\":7,\"why\":\"It is no JSON. Maybe the messages of another topic "
                                + "or folder are meant.\",\"text\":\"stream,errcode\"}");
    }

    @Test
    void a_callback_without_a_time_is_rejected_with_what_is_missing() {
        assertThat(reject("{\"event_type\":0,\"stream_id\":\"cam\",\"errcode\":13}"))
                .contains("\"why\":\"end_time is empty. "
                        + "If the push was still running, export again when it has ended.\"");
    }

    @Test
    void a_time_an_hour_ahead_is_taken() {
        assertThat(read(callback(0, SECONDS + 3600)).get(0).record()).isNotNull();
    }

    @Test
    void a_time_further_ahead_is_rejected() {
        assertThat(reject(callback(0, SECONDS + 3601)))
                .contains("\"why\":\"Its time 2026-11-20T13:00:01Z is more than 1 h ahead of the clock. "
                        + "Maybe a clock or a zone is wrong.\"");
    }

    @Test
    void a_reject_shows_the_beginning_and_no_secret() {
        String reject = reject("{\"txSecret\":\"941bfc50aed4bc5b4aa9a2e554e9a960\",\"more\":\"" + "x".repeat(900));

        assertThat(reject)
                .contains("\"text\":\"{\\\"txSecret\\\":\\\"***\\\",\\\"more\\\":\\\"xxx")
                .endsWith("xxx…\"}");
        assertThat(reject.length()).isLessThan(400);
    }
}
