package dev.whydrop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final StreamId STREAM = new StreamId("push.example", "live", "cam");
    private static final Instant END = Instant.parse("2026-11-20T19:00:00Z");

    @ParameterizedTest
    @CsvSource({"21, 21", "18/501, 18/501", "18 501, 18/501", "' 18 / 501 ', 18/501", "18/0, 18"})
    void an_error_code_reads_its_common_forms(String text, String code) {
        assertThat(ErrorCode.parse(text)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "18/", "-1", "18/501/2", "2147483648"})
    void an_error_code_refuses_anything_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorCode.parse(text))
                .withMessage("'" + text + "' is not an error code. Maybe write it like 21 or 18/501.");
    }

    @Test
    void a_stream_needs_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamId("push.example", "live", " "))
                .withMessage("The stream name is empty. Maybe the record has it in another column.");
    }

    @Test
    void a_stream_leaves_out_what_is_not_known() {
        assertThat(STREAM).hasToString("push.example/live/cam");
        assertThat(new StreamId("", "", "cam")).hasToString("cam");
    }

    @Test
    void a_disconnect_does_not_end_before_it_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disconnect.of(STREAM, END, ErrorCode.of(1)).withStart(END.plusSeconds(1)))
                .withMessage("The end 2026-11-20T19:00:00Z is before the start 2026-11-20T19:00:01Z. "
                        + "Maybe the two columns are swapped.");
    }

    @Test
    void the_same_event_read_from_two_files_is_the_same_event() {
        Disconnect one = Disconnect.of(STREAM, END, ErrorCode.of(1)).withRow("a.csv", 1);
        Disconnect other = one.withRow("b.csv", 7);

        assertThat(one.sameEvent(other)).isTrue();
        assertThat(one.sameEvent(other.withClientIp("192.0.2.1"))).isFalse();
    }

    @Test
    void scopes_are_ordered_from_narrow_to_wide() {
        assertThat(Scope.of(STREAM)).isLessThan(Scope.of(ScopeKind.DOMAIN, "a.example"));
        assertThat(Scope.of(ScopeKind.DOMAIN, "a.example")).isLessThan(Scope.of(ScopeKind.DOMAIN, "b.example"));
        assertThat(Scope.of(ScopeKind.DOMAIN, "z.example")).isLessThan(Scope.of(ScopeKind.ACCOUNT, ""));
    }
}
