package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.Advisor;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two halves of a diagnosis, for whoever has the events of streams in several places. */
class PassesTest {
    private static final Advisor ADVISOR = Advisor.create();
    private static final StreamId FINALS = StreamId.parse("push.example.com/live/finals");
    private static final StreamId STAGE = StreamId.parse("push.example.com/live/stage");
    private static final Instant END = Instant.parse("2026-11-20T19:31:06Z");

    @Test
    void the_fleet_pass_says_about_streams_what_is_said_about_their_disconnects() {
        List<Disconnect> finals = List.of(at(FINALS, 0, 13, 0), at(FINALS, 12, 18, 501), at(FINALS, 27, 18, 501));
        List<Disconnect> stage = List.of(at(STAGE, 5, 13, 0));

        assertThat(ADVISOR.fleetPass(List.of(ADVISOR.streamPass(stage), ADVISOR.streamPass(finals)))
                        .advice())
                .isEqualTo(ADVISOR.advise(List.of(finals.get(0), finals.get(1), finals.get(2), stage.get(0)))
                        .advice())
                .isNotEmpty();
    }

    @Test
    void no_stream_at_all_is_a_report_on_nothing() {
        assertThat(ADVISOR.fleetPass(List.of())).isEqualTo(ADVISOR.advise(List.of()));
    }

    @Test
    void without_learning_the_passes_say_the_same() {
        Advisor unlearned = Advisor.builder().learning(false).build();
        List<Disconnect> finals = List.of(at(FINALS, 0, 13, 0), at(FINALS, 12, 18, 501), at(FINALS, 27, 18, 501));

        assertThat(unlearned.streamPass(finals)).isEqualTo(ADVISOR.streamPass(finals));
    }

    @Test
    void disconnects_of_two_streams_are_refused_by_the_stream_pass() {
        assertThatThrownBy(() -> ADVISOR.streamPass(List.of(at(FINALS, 0, 13, 0), at(STAGE, 0, 13, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An analyzed stream is of one stream, and these observations are of 2."
                        + " Maybe group them by stream first.");
    }

    @Test
    void a_stream_that_comes_twice_is_refused() {
        AnalyzedStream finals = ADVISOR.streamPass(List.of(at(FINALS, 0, 13, 0)));

        assertThatThrownBy(() -> ADVISOR.fleetPass(List.of(finals, finals)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stream push.example.com/live/finals is there twice."
                        + " Maybe its disconnects went through two stream passes instead of one.");
    }

    @Test
    void a_stream_that_other_rules_concluded_on_is_refused() {
        AnalyzedStream finals =
                Advisor.builder().disable(Set.of("network.uplink")).build().streamPass(List.of(at(FINALS, 0, 13, 0)));

        assertThatThrownBy(() -> ADVISOR.fleetPass(List.of(finals)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stream push.example.com/live/finals was analyzed by " + Advisor.version()
                        + " {} without [network.uplink], and this is " + Advisor.version()
                        + " {} without []. Maybe analyze it again.");
    }

    @Test
    void running_pushes_that_were_seen_until_another_moment_are_refused() {
        Observations running =
                new Observations(List.of(at(FINALS, 0, 13, 0)), List.of(RunningPush.of(FINALS, END)), List.of());
        AnalyzedStream finals = ADVISOR.streamPass(running, END);
        AnalyzedStream stage = ADVISOR.streamPass(List.of(at(STAGE, 5, 13, 0)));

        assertThatThrownBy(() -> ADVISOR.fleetPass(List.of(finals, stage)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stream push.example.com/live/finals was analyzed as seen until 2026-11-20T19:31:06Z,"
                        + " and all streams together are seen until 2026-11-20T19:31:11Z."
                        + " Maybe analyze it again with that moment.");
    }

    @Test
    void conclusions_of_another_log_of_the_stream_are_refused() {
        AnalyzedStream few = ADVISOR.streamPass(List.of(at(FINALS, 0, 13, 0)));
        List<Disconnect> more = List.of(at(FINALS, 0, 13, 0), at(FINALS, 40_000, 13, 0));
        AnalyzedStream mixed =
                new AnalyzedStream(Observations.of(more), few.seenUntilMillis(), few.conclusions(), few.madeBy());

        assertThatThrownBy(() -> ADVISOR.fleetPass(List.of(mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "What was concluded about stream push.example.com/live/finals does not go with its"
                                + " disconnects. There are ");
    }

    private static Disconnect at(StreamId stream, int seconds, int main, int sub) {
        return Disconnect.of(stream, END.plusSeconds(seconds), ErrorCode.of(main, sub));
    }
}
