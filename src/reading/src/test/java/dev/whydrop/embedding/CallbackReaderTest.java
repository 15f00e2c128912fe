package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.intake.Callback;
import dev.whydrop.intake.CallbackKey;
import dev.whydrop.intake.CallbackReader;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service does with the callbacks that the platform sends to it. */
class CallbackReaderTest {
    private static final String STREAM = "'app':'push.example','appname':'live','stream_id':'finals'";

    private static final String KEY = "a-made-up-key";

    /** MD5 of {@code a-made-up-key1795203666}, by md5sum. */
    private static final String SIGNED = ",'t':1795203666,'sign':'d2b7f3b918690706b246aacc9190d4d2'";

    private static final CallbackReader READER = CallbackReader.of(IntakeOptions.defaults());
    private static final CallbackReader CHECKING =
            CallbackReader.of(IntakeOptions.defaults().withCallbackKey(new CallbackKey(KEY)));

    @Test
    void the_end_of_a_push_is_a_disconnect() {
        Callback callback = READER.read(ended(""));

        assertThat(callback.eventType()).isEqualTo("0");
        assertThat(callback.sequence()).isEqualTo("7200");
        assertThat(callback.key()).isEqualTo("0 7200");
        assertThat(callback.sign()).isEqualTo(Callback.Sign.NOT_CHECKED);
        assertThat(callback.disconnect())
                .contains(Disconnect.of(
                                new StreamId("push.example", "live", "finals"),
                                Instant.parse("2026-11-20T19:31:06Z"),
                                ErrorCode.of(13))
                        .withClientIp("203.0.113.7"));
    }

    @Test
    void a_body_is_bytes_as_well_as_text() {
        assertThat(READER.read(ended("").getBytes(StandardCharsets.UTF_8))).isEqualTo(READER.read(ended("")));
        assertThat(READER.read("\uFEFF" + ended(""))).isEqualTo(READER.read(ended("")));
    }

    @Test
    void the_start_of_a_push_is_a_running_push() {
        Callback callback = READER.read(started(""));

        assertThat(callback.key()).isEqualTo("1 7200");
        assertThat(callback.content())
                .isEqualTo(new Callback.Started(RunningPush.of(
                        new StreamId("push.example", "live", "finals"), Instant.parse("2026-11-20T17:02:11Z"))));
    }

    @Test
    void a_start_that_was_refused_is_a_disconnect() {
        Callback callback = READER.read(json("{" + STREAM
                + ",'event_type':1,'event_time':1795194131,'sequence':'7200','errcode':18,'errmsg':'x (18,501)'}"));

        assertThat(callback.disconnect()).isPresent();
    }

    @Test
    void what_went_wrong_in_a_push_are_anomalies_of_one_report_each() {
        Callback first = READER.read(anomaly(1795197631000L));
        Callback next = READER.read(anomaly(1795197636000L));

        assertThat(first.content())
                .isEqualTo(new Callback.Anomalies(List.of(new PushAnomaly(
                        new StreamId("push.example", "live", "finals"),
                        1795197629500L,
                        PushAnomaly.Type.VIDEO_TIMESTAMP_BACK,
                        4))));
        assertThat(first.key()).isEqualTo("321 7200 push.example/live/finals 1795197631000");
        assertThat(next.key()).isNotEqualTo(first.key());
    }

    @Test
    void a_recording_is_something_else() {
        Callback callback = READER.read(json("{'event_type':100,'stream_id':'finals','file_id':'5'}"));

        assertThat(callback.eventType()).isEqualTo("100");
        assertThat(callback.content()).isEqualTo(new Callback.Other());
    }

    @Test
    void what_is_outside_the_time_asked_for_is_left_out() {
        IntakeOptions later = new IntakeOptions(null, Map.of(), Instant.parse("2026-11-21T00:00:00Z"), null);

        assertThat(CallbackReader.of(later).read(ended("")).content()).isEqualTo(new Callback.LeftOut());
    }

    @Test
    void the_right_sign_is_told() {
        assertThat(CHECKING.read(ended(SIGNED)).sign()).isEqualTo(Callback.Sign.RIGHT);
        assertThat(CHECKING.read(ended(SIGNED)).disconnect()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`,'t':1795203666,'sign':'0'` | WRONG | The sign of the callback does not fit the key. Check whether the key is that of another template or was changed; the message may also be forged.",
                "`,'t':1795203666` | MISSING | The callback is not signed: t or sign is missing. Check whether the body was saved whole and whether it is from the platform."
            })
    void what_is_not_signed_as_it_should_be_is_rejected(String sign, Callback.Sign told, String why) {
        Callback callback = CHECKING.read(ended(sign));

        assertThat(callback.sign()).isEqualTo(told);
        assertThat(callback.rejected().orElseThrow().why(Language.EN)).isEqualTo(why);
    }

    @Test
    void a_callback_that_cannot_be_used_may_still_be_from_the_platform() {
        Callback callback = CHECKING.read(json("{'event_type':0,'event_time':1795203066,'sequence':'7200','errcode':13,"
                + "'app':'push.example','appname':'live','stream_id':''" + SIGNED + "}"));

        assertThat(callback.sign()).isEqualTo(Callback.Sign.RIGHT);
        assertThat(callback.key()).isEqualTo("0 7200");
        assertThat(callback.rejected().orElseThrow().why(Language.EN))
                .isEqualTo("stream_name is empty. Check whether the values are shifted by a column.");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1795, 9_999_999_999L})
    void a_time_at_which_no_push_can_have_been_is_rejected(long time) {
        assertThat(READER.read(ended("").replace("1795203066", Long.toString(time)))
                        .rejected())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | none",
                "`{}` | none",
                "`[]` | none",
                "`7` | none",
                "`null` | none",
                "`\"x\"` | none",
                "`{\"a\":1}` | unknown",
                "`{\"StreamName\":\"s\",\"StreamEndTime\":\"2026-11-20T19:31:06Z\",\"StopReason\":\"x (13)\"}` | none",
                "`{\"event_type\":0` | broken",
                "`{\"event_type\":0,}` | broken",
                "`not json` | broken",
                "`{\"event_type\":0}{\"event_type\":0}` | several"
            })
    void what_is_no_callback_is_rejected(String body, String which) {
        String why = READER.read(body).rejected().orElseThrow().why(Language.EN);

        assertThat(why)
                .isEqualTo(
                        switch (which) {
                            case "none" ->
                                "There is no callback in the body, which has an event_type. Check whether another message was meant.";
                            case "broken" -> "The body is no whole JSON. Check whether it was cut off on its way.";
                            case "several" ->
                                "There are 2 records in the body, and one is expected. Read what was kept together as a file.";
                            default ->
                                "The object is no record of a disconnect; its fields are 'a'. Check whether another export was meant.";
                        });
    }

    @Test
    void a_reason_is_told_in_every_language() {
        Callback.Rejected rejected = READER.read("{").rejected().orElseThrow();

        assertThat(rejected.why(Language.ZH)).isEqualTo("回调内容不是完整的 JSON。请检查传输途中是否被截断。");
        assertThat(rejected.why(Language.JA)).isEqualTo("本文が完全な JSON ではありません。途中で切れていないか確認してください。");
    }

    @Test
    void what_is_read_one_by_one_is_together_what_a_file_of_it_is() throws IOException {
        for (String name : List.of("cut-then-expired.callbacks.ndjson", "push-errors.callbacks.ndjson")) {
            String file = Files.readString(Path.of("fixtures/events", name));

            Intake together =
                    READER.together(name, file.lines().map(READER::read).toList());

            assertThat(together)
                    .isEqualTo(new EventReader(IntakeOptions.defaults())
                            .read(name, file.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void rejects_are_told_by_their_place_among_all() {
        Intake together = READER.together("callbacks", List.of(READER.read(ended("")), READER.read("{")));

        assertThat(together.disconnects()).hasSize(1);
        assertThat(together.reading().rejects())
                .singleElement()
                .satisfies(each -> assertThat(each.row()).isEqualTo(2))
                .satisfies(each -> assertThat(each.source()).isEqualTo("callbacks"));
    }

    private static String ended(String more) {
        return json("{" + STREAM
                + ",'event_type':0,'event_time':1795203066,'sequence':'7200','errcode':13,'user_ip':'203.0.113.7'"
                + more + "}");
    }

    private static String started(String more) {
        return json(
                "{" + STREAM + ",'event_type':1,'event_time':1795194131,'sequence':'7200','errcode':0" + more + "}");
    }

    private static String anomaly(long told) {
        return json("{'domain':'push.example','path':'live','stream_id':'finals','sequence':'7200','event_type':321,"
                + "'data_time':" + told
                + ",'abnormal_event':[{'type':1,'count':4,'detail':[{'occur_time':1795197629500}]}]}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
