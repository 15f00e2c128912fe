package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Callbacks are checked with the key, and the key is never shown. */
class CallbackKeyTest {
    private static final String KEY = "a-made-up-key";
    /** MD5 of {@code a-made-up-key1795203666}, by md5sum. */
    private static final String SIGN = "d2b7f3b918690706b246aacc9190d4d2";

    private static final IntakeOptions CHECKED = IntakeOptions.defaults().withCallbackKey(new CallbackKey(KEY + "\n"));

    private static String ended(String signed) {
        return "{\"app\":\"d\",\"appname\":\"a\",\"stream_id\":\"s\",\"event_type\":0,\"event_time\":1795203066,\"errcode\":13,\"sequence\":\"1\""
                + signed + "}";
    }

    @Test
    void a_callback_with_the_right_sign_passes_however_old_it_is() {
        assertThat(JsonReading.read(CHECKED, ended(",\"t\":1795203666,\"sign\":\"" + SIGN + "\""))
                        .disconnects())
                .hasSize(1);
    }

    @Test
    void the_case_of_the_sign_does_not_matter_and_t_may_be_a_text() {
        assertThat(JsonReading.read(CHECKED, ended(",\"t\":\"1795203666\",\"sign\":\"" + SIGN.toUpperCase() + "\""))
                        .disconnects())
                .hasSize(1);
    }

    @Test
    void a_wrong_sign_is_rejected_without_showing_the_key_or_the_right_sign() {
        Intake intake = JsonReading.read(CHECKED, ended(",\"t\":1795203667,\"sign\":\"" + SIGN + "\""));

        assertThat(intake.disconnects()).isEmpty();
        assertThat(JsonReading.rejects(intake))
                .containsExactly(
                        "1.json 1: The sign of the callback does not fit the key. Check whether the key is that of another"
                                + " template or was changed; the message may also be forged.");
    }

    @Test
    void a_missing_sign_is_rejected() {
        assertThat(JsonReading.rejects(JsonReading.read(CHECKED, ended(",\"t\":1795203667"))))
                .containsExactly(
                        "1.json 1: The callback is not signed: t or sign is missing. Check whether the body was saved"
                                + " whole and whether it is from the platform.");
    }

    @Test
    void a_forged_end_does_not_stand_for_the_true_one() {
        assertThat(JsonReading.read(
                                CHECKED,
                                ended(",\"t\":1795203666,\"sign\":\"0\""),
                                ended(",\"t\":1795203666,\"sign\":\"" + SIGN + "\""))
                        .disconnects())
                .extracting(each -> each.source())
                .containsExactly("2.json");
    }

    @Test
    void records_of_the_api_have_no_sign() {
        assertThat(JsonReading.read(
                                CHECKED,
                                "{\"StreamName\":\"s\",\"StreamEndTime\":\"2026-11-20T19:31:06Z\",\"StopReason\":\"x (13)\"}")
                        .disconnects())
                .hasSize(1);
    }

    @Test
    void the_key_is_not_shown() {
        assertThat(CHECKED.toString()).contains("CallbackKey[hidden]").doesNotContain(KEY);
    }

    @Test
    void an_empty_key_is_refused() {
        assertThatThrownBy(() -> new CallbackKey(" \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The callback key is empty. Maybe the wrong file is named.");
    }
}
