package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an application is told that passes what cannot be used. */
class ArgumentsTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T19:00:00Z");

    private static final Disconnect DISCONNECT =
            Disconnect.of(new StreamId("push.example", "live", "finals"), EVENING, ErrorCode.of(18, 501));

    @Test
    void null_among_disconnects_is_told_with_its_place() {
        assertThatNullPointerException()
                .isThrownBy(() -> Advisor.create().advise(Arrays.asList(DISCONNECT, null)))
                .withMessage("disconnects[1] is null. Maybe leave it out.");
    }

    @Test
    void null_among_running_pushes_is_told_with_its_place() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Observations(List.of(), Arrays.asList(null, null), List.of()))
                .withMessage("running[0] is null. Maybe leave it out.");
    }

    @Test
    void null_among_disabled_ids_is_told() {
        assertThatNullPointerException()
                .isThrownBy(() -> Advisor.builder().disable(new HashSet<>(Arrays.asList("NET-101", null))))
                .withMessage("ids holds null. Maybe leave it out.");
    }

    @Test
    void a_count_below_zero_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reading.fromCode(-1))
                .withMessage("rowsRead is -1. Maybe give 0 where nothing was counted.");
    }

    @Test
    void a_diagnosis_that_there_is_not_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advisor.create().whyNot(List.of(), "network.uplnk", any -> true))
                .withMessage("There is no diagnosis 'network.uplnk'. Maybe: network.uplink, network.blip.");
    }

    @Test
    void threads_below_one_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advisor.builder().threads(0).build())
                .withMessage("Threads are 0 and the shard size is 2000. Maybe give 1 or more.");
    }

    @Test
    void an_end_before_its_start_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DISCONNECT.withStart(EVENING.plusSeconds(1)))
                .withMessage("The end 2026-11-20T19:00:00Z is before the start 2026-11-20T19:00:01Z."
                        + " Maybe the two columns are swapped.");
    }

    @Test
    void an_address_that_is_none_is_taken_as_it_is() {
        Disconnect refused = DISCONNECT.withStart(EVENING).withClientIp("nonsense");

        assertThat(Advisor.create().advise(List.of(refused)).advice())
                .extracting(Advice::affected)
                .allSatisfy(each -> assertThat(each.clientIps()).containsExactly("nonsense"))
                .isNotEmpty();
    }
}
