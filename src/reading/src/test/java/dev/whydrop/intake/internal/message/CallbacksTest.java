package dev.whydrop.intake.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.JsonReading;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callbacks: start and end are joined, repeated ones count once, a start without an end is a running push, push errors are kept. */
class CallbacksTest {
    private static final StreamId CAM = new StreamId("push.example.com", "live", "cam");
    private static final Instant START = Instant.ofEpochSecond(1_795_194_131L);
    private static final Instant END = Instant.ofEpochSecond(1_795_203_066L);

    private static final String STARTED = message(1, START, "");
    private static final String ENDED =
            message(0, END, ",\"errcode\":13,\"errmsg\":\"x\",\"push_duration\":\"8935000\"");
    private static final String ENDED_WITHOUT_LENGTH = message(0, END, ",\"errcode\":13,\"errmsg\":\"x\"");

    private static String message(int type, Instant time, String more) {
        return "{\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"cam\",\"channel_id\":\"cam\",\"event_type\":"
                + type + ",\"event_time\":" + time.getEpochSecond()
                + ",\"sequence\":\"77\",\"user_ip\":\"203.0.113.7\",\"node\":\"198.51.100.2\",\"set_id\":2" + more
                + "}";
    }

    @Test
    void the_end_of_a_push_is_a_disconnect() {
        Disconnect end = JsonReading.read(ENDED).disconnects().get(0);

        assertThat(end.stream()).isEqualTo(CAM);
        assertThat(end.end()).isEqualTo(END);
        assertThat(end.start()).contains(START);
        assertThat(end.clientIp()).isEqualTo("203.0.113.7");
        assertThat(end.node()).isEqualTo("198.51.100.2");
        assertThat(end.code()).isEqualTo(ErrorCode.of(13));
    }

    @Test
    void the_resolution_is_put_together_and_zero_is_none() {
        assertThat(JsonReading.read(
                                message(0, END, ",\"errcode\":1,\"width\":1920,\"height\":1080"),
                                message(0, END, ",\"errcode\":1,\"width\":0,\"height\":0")
                                        .replace("77", "78"))
                        .disconnects())
                .extracting(Disconnect::resolution)
                .containsExactly("1920x1080", "");
    }

    @Test
    void start_and_end_are_joined_across_files_in_any_order_and_the_end_keeps_its_row() {
        Intake intake = JsonReading.read(ENDED_WITHOUT_LENGTH, STARTED);

        assertThat(intake.disconnects())
                .singleElement()
                .satisfies(end -> assertThat(end.start()).contains(START))
                .satisfies(end -> assertThat(end.source() + end.row()).isEqualTo("1.json1"));
        assertThat(intake.running()).isEmpty();
        assertThat(intake.reading().rowsRead()).isEqualTo(2);
        assertThat(Told.notes(intake)).containsExactly("1 start was joined with the end of the same push (sequence).");
    }

    @Test
    void the_length_that_the_end_tells_goes_before_the_start_message() {
        Intake intake = JsonReading.read(message(1, START.plusSeconds(3), ""), ENDED);

        assertThat(intake.disconnects())
                .singleElement()
                .satisfies(end -> assertThat(end.start()).contains(START));
    }

    @Test
    void a_start_that_is_said_to_be_after_the_end_tells_no_start() {
        Intake intake = JsonReading.read(message(1, END.plusSeconds(1), ""), ENDED_WITHOUT_LENGTH);

        assertThat(intake.disconnects())
                .singleElement()
                .satisfies(end -> assertThat(end.start()).isEmpty());
    }

    @Test
    void repeated_messages_are_dropped_and_counted() {
        Intake intake = JsonReading.read(STARTED + STARTED + ENDED + ENDED + ENDED);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.reading().repeated()).isEqualTo(3);
        assertThat(intake.reading().rowsRead()).isEqualTo(5);
    }

    @Test
    void a_start_without_an_end_is_a_running_push() {
        Intake intake = JsonReading.read(STARTED);

        assertThat(intake.disconnects()).isEmpty();
        assertThat(intake.running())
                .containsExactly(new RunningPush("1.json", 1, CAM, START.toEpochMilli(), "203.0.113.7"));
        assertThat(intake.reading().rowsRead()).isEqualTo(1);
    }

    @Test
    void a_start_that_nothing_can_be_joined_with_is_rejected() {
        assertThat(JsonReading.rejects(JsonReading.read(STARTED.replace("\"sequence\":\"77\",", ""))))
                .containsExactly("1.json 1: sequence is empty, so the start cannot be joined with its end."
                        + " Save the whole body of the callback.");
    }

    @Test
    void an_end_without_a_sequence_is_still_a_disconnect() {
        assertThat(JsonReading.read(ENDED.replace("\"sequence\":\"77\",", "").repeat(2))
                        .disconnects())
                .hasSize(2);
    }

    @Test
    void old_samples_call_the_time_update_time() {
        assertThat(JsonReading.read(ENDED.replace("event_time", "update_time")).disconnects())
                .extracting(Disconnect::end)
                .containsExactly(END);
    }

    @ParameterizedTest
    @CsvSource({
        "18, 推流时间戳参数值已过期, '', 18/501",
        "18, The push URL has expired., '', 18/501",
        "18, whatever, 501, 18/501",
        "18, push url maybe invalid, '', 18",
        "21, 推流时间戳参数值已过期, '', 21",
        "13, ok, '', 13",
    })
    void the_sub_code_comes_from_the_message_where_it_is_not_given(int code, String message, String sub, String read) {
        String given = sub.isEmpty() ? "" : ",\"sub_errcode\":" + sub;

        assertThat(JsonReading.read(message(0, END, ",\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"" + given))
                        .disconnects())
                .extracting(each -> each.code().toString())
                .containsExactly(read);
    }

    @Test
    void of_the_parameters_only_the_expiry_survives() {
        Intake intake = JsonReading.read(message(
                0,
                END,
                ",\"errcode\":13,\"stream_param\":\"txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099\""));

        assertThat(intake.disconnects())
                .extracting(Disconnect::urlExpiresMillis)
                .containsExactly(Instant.parse("2018-12-29T06:13:45Z").toEpochMilli());
        assertThat(intake.toString()).doesNotContain("f85a2ab363fe4deaffef9754d79da6fe");
    }

    @Test
    void push_errors_become_anomalies_at_the_time_they_were_first_seen() {
        Intake intake = JsonReading.read("""
                {"appid":1,"domain":"push.example.com","path":"live","stream_id":"cam","event_type":321,"sequence":"77",
                 "data_time":1795203066000,"report_interval":5000,"abnormal_event":[
                  {"type":6,"count":2,"detail":[{"desc":"late","occur_time":1795203060569},{"desc":"late","occur_time":1795203063522}],
                   "type_desc_en":"x"},
                  {"type":1,"count":3},
                  {"type":99,"count":1}]}
                """);

        assertThat(intake.anomalies())
                .containsExactly(
                        new PushAnomaly(CAM, 1_795_203_060_569L, PushAnomaly.Type.VIDEO_FRAMES_LATE, 2),
                        new PushAnomaly(CAM, 1_795_203_066_000L, PushAnomaly.Type.VIDEO_TIMESTAMP_BACK, 3));
        assertThat(Told.notes(intake))
                .containsExactly("1 message about push errors (event_type 321) served as evidence.");
    }

    @Test
    void a_repeated_push_error_counts_once_and_one_of_no_known_type_is_rejected() {
        String error =
                "{\"domain\":\"push.example.com\",\"stream_id\":\"cam\",\"event_type\":321,\"sequence\":\"77\",\"data_time\":1795203066000,"
                        + "\"abnormal_event\":[{\"type\":5,\"count\":1}]}";
        Intake intake = JsonReading.read(error + error + error.replace("\"type\":5", "\"type\":50"));

        assertThat(intake.anomalies()).hasSize(1);
        assertThat(intake.reading().repeated()).isEqualTo(1);
        assertThat(JsonReading.rejects(intake))
                .containsExactly("1.json 3: abnormal_event names no error that is known."
                        + " Save the whole body of the callback.");
    }

    @Test
    void messages_about_recordings_are_left_out_and_counted() {
        Intake intake = JsonReading.read(message(100, END, "") + ENDED);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.reading().rowsRead()).isEqualTo(2);
        assertThat(Told.notes(intake))
                .containsExactly("1 message about other events, such as recording, was left out.");
    }

    @Test
    void bodies_in_the_records_of_the_api_are_read() {
        String body = ENDED.replace("\"", "\\\"");
        Intake intake = JsonReading.read(
                "{\"Response\":{\"DataInfoList\":[{\"EventTime\":\"2026-11-20T19:31:06Z\",\"EventType\":0,"
                        + "\"Request\":\"" + body
                        + "\",\"Response\":\"{\\\"code\\\":0}\",\"ResultCode\":0,\"StreamId\":\"cam\"},"
                        + "{\"EventType\":0,\"Request\":\"{cut\",\"StreamId\":\"cam\"}],\"TotalNum\":2}}");

        assertThat(intake.disconnects()).extracting(Disconnect::code).containsExactly(ErrorCode.of(13));
        assertThat(JsonReading.rejects(intake))
                .containsExactly("1.json 2: The callback body in it is no valid JSON."
                        + " Check whether it was cut off when it was saved.");
    }

    @Test
    void what_ended_outside_the_time_asked_for_is_no_running_push() {
        Intake intake = JsonReading.read(window(END.plusSeconds(1), null), STARTED + ENDED);

        assertThat(intake.running()).isEmpty();
        assertThat(intake.disconnects()).isEmpty();
        assertThat(intake.reading().rowsRead()).isEqualTo(2);
    }

    @Test
    void what_started_after_the_time_asked_for_is_left_out() {
        Intake intake = JsonReading.read(window(null, START), STARTED);

        assertThat(intake.running()).isEmpty();
        assertThat(Told.notes(intake)).containsExactly("1 row outside --since/--until was left out.");
    }

    private static IntakeOptions window(@Nullable Instant since, @Nullable Instant until) {
        return new IntakeOptions(ZoneOffset.UTC, Map.of(), since, until);
    }
}
