package dev.whydrop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzedStreamTest {
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "決勝");
    private static final Instant END = Instant.parse("2026-11-20T19:31:06Z");
    private static final Disconnect PLAIN = Disconnect.of(STREAM, END, ErrorCode.of(13));
    private static final Disconnect FULL = new Disconnect(
            "evening.csv",
            7,
            STREAM,
            END.minusSeconds(60).toEpochMilli(),
            END.toEpochMilli(),
            "203.0.113.7",
            ErrorCode.of(18, 501).asGuess(),
            "the reason",
            "198.18.0.1",
            "1920x1080",
            END.toEpochMilli(),
            UrlCheck.of(UrlCheck.Time.PRESENT, UrlCheck.Signature.RIGHT),
            PushIdentity.of("user", "room"));
    private static final AnalyzedStream ALL = new AnalyzedStream(
            new Observations(
                    List.of(PLAIN, FULL, Disconnect.of(STREAM, END, ErrorCode.of(Family.NETWORK))),
                    List.of(new RunningPush("starts.json", 3, STREAM, END.toEpochMilli(), "203.0.113.8")),
                    List.of(new PushAnomaly(STREAM, END.toEpochMilli(), PushAnomaly.Type.CHUNK_TOO_LARGE, 4))),
            END.toEpochMilli(),
            "what was concluded",
            "0.2.0");

    @Test
    void comes_back_from_its_bytes_as_it_was() {
        assertThat(AnalyzedStream.fromBytes(ALL.toBytes())).isEqualTo(ALL);
    }

    @Test
    void a_guessed_code_comes_back_as_a_guess() {
        Observations back = AnalyzedStream.fromBytes(ALL.toBytes()).observations();

        assertThat(back.disconnects()).extracting(each -> each.code().guessed()).containsExactly(false, true, false);
    }

    @Test
    void knows_its_stream() {
        assertThat(ALL.stream()).isEqualTo(STREAM);
    }

    @Test
    void bytes_that_were_cut_anywhere_are_refused() {
        byte[] bytes = ALL.toBytes();

        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> AnalyzedStream.fromBytes(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("These " + length + " bytes are no whole analyzed stream. Maybe they were cut.");
        }
    }

    @Test
    void bytes_behind_it_are_refused() {
        byte[] bytes = ALL.toBytes();

        assertThatThrownBy(() -> AnalyzedStream.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("There are bytes behind an analyzed stream. Maybe two were joined.");
    }

    @Test
    void a_form_that_is_not_known_is_refused() {
        byte[] bytes = ALL.toBytes();
        bytes[0] = 2;

        assertThatThrownBy(() -> AnalyzedStream.fromBytes(bytes))
                .hasMessage("The bytes of an analyzed stream are of form 2, and this version reads form 1."
                        + " Maybe a later version wrote them.");
    }

    @Test
    void is_of_one_stream() {
        Disconnect other = Disconnect.of(new StreamId("", "", "other"), END, ErrorCode.of(13));

        assertThatThrownBy(() -> new AnalyzedStream(Observations.of(List.of(PLAIN, other)), 0, "", ""))
                .hasMessage("An analyzed stream is of one stream, and these observations are of 2."
                        + " Maybe group them by stream first.");
    }

    @Test
    void is_of_one_stream_and_not_of_none() {
        assertThatThrownBy(() -> new AnalyzedStream(Observations.of(List.of()), 0, "", ""))
                .hasMessage("An analyzed stream is of one stream, and these observations are of 0."
                        + " Maybe group them by stream first.");
    }
}
