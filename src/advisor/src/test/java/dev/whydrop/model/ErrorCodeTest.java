package dev.whydrop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes, and what stands in for one where only the family is known. */
class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource(Family.class)
    void a_family_without_a_code_is_one_object_and_reads_back_from_what_it_prints(Family family) {
        ErrorCode only = ErrorCode.of(family);

        assertThat(only).isSameAs(ErrorCode.of(family)).hasToString(family + "?");
        assertThat(ErrorCode.parse(only.toString())).isSameAs(only);
        assertThat(only.known()).isFalse();
    }

    @Test
    void families_come_after_all_codes_in_their_own_order() {
        assertThat(List.of(
                                ErrorCode.of(Family.NETWORK),
                                ErrorCode.of(21, 102),
                                ErrorCode.of(Family.UNKNOWN),
                                ErrorCode.of(0),
                                ErrorCode.of(18, 501),
                                ErrorCode.of(18))
                        .stream()
                        .sorted()
                        .map(ErrorCode::toString))
                .containsExactly("0", "18", "18/501", "21/102", "unknown?", "network?");
    }

    @ParameterizedTest
    @CsvSource({
        "account, true",
        "target, true",
        "ip-list, true",
        "auth, true",
        "quota, true",
        "third-party-auth, true",
        "internal, false",
        "network, false",
        "client, false",
        "unknown, false",
        "unmapped, false"
    })
    void a_family_is_a_refusal_where_each_of_its_codes_is(String family, boolean refused) {
        assertThat(ErrorCode.parse(family + "?").refused()).isEqualTo(refused);
    }

    @Test
    void a_family_equals_no_code_and_no_other_family() {
        assertThat(ErrorCode.of(Family.NETWORK))
                .isNotEqualTo(ErrorCode.of(Family.CLIENT))
                .isNotEqualTo(ErrorCode.of(12));
    }

    @Test
    void two_records_with_one_family_are_the_same_event_and_with_two_are_not() {
        Disconnect one = Disconnect.of(
                new StreamId("push.example", "live", "cam"),
                Instant.parse("2026-11-20T19:00:00Z"),
                ErrorCode.of(Family.NETWORK));
        Disconnect other = Disconnect.of(one.stream(), one.end(), ErrorCode.of(Family.CLIENT));

        assertThat(one.sameEvent(one.withRow("b.csv", 7))).isTrue();
        assertThat(one.sameEvent(other)).isFalse();
    }

    @Test
    void a_code_comes_without_a_family() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErrorCode(12, 0, Family.NETWORK, false))
                .withMessage(
                        "Family network comes with error code 12/0. Maybe leave the family out: the code tells it.");
    }

    @Test
    void a_code_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorCode.of(ErrorCode.NONE))
                .withMessage("Error code -1/0 is negative. Maybe the columns are mixed up.");
    }

    @Test
    void a_family_nobody_has_is_no_error_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorCode.parse("weather?"))
                .withMessage("'weather?' is not an error code. Maybe write it like 21 or 18/501.");
    }
}
