package dev.whydrop.flink.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PushRecordTest {
    /** From the top of the checkout. */
    private static final Path EVENTS = Path.of("fixtures/events");

    private static final StreamId STREAM = new StreamId("push.example.com", "live", "cam-1");
    private static final Instant END = Instant.parse("2026-11-20T10:00:00Z");

    private static final Disconnect DISCONNECT = Disconnect.of(STREAM, END, ErrorCode.of(18, 501));

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(EVENTS)) {
            return all
                    .filter(each -> each.toString().matches(".*\\.(csv|json|ndjson)"))
                    .filter(each -> !each.endsWith("no-header.csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_read_comes_back(Path file) {
        Intake intake = new EventReader(IntakeOptions.defaults()).read(List.of(file));

        assertThat(intake.disconnects())
                .allSatisfy(each ->
                        assertThat(PushRecord.of(each, "7").disconnect()).isEqualTo(each));
        assertThat(intake.running())
                .allSatisfy(
                        each -> assertThat(PushRecord.of(each, "7").running()).isEqualTo(each));
        assertThat(intake.anomalies())
                .allSatisfy(
                        each -> assertThat(PushRecord.of(each, "7", "calls", 3).anomaly())
                                .isEqualTo(each));
    }

    @Test
    void a_code_of_which_only_the_family_is_known_comes_back() {
        Disconnect guessed =
                Disconnect.of(STREAM, END, ErrorCode.of(Family.NETWORK).asGuess());

        Disconnect back = PushRecord.of(guessed, "").disconnect();

        assertThat(back).isEqualTo(guessed);
        assertThat(back.code().guessed()).isTrue();
    }

    @Test
    void what_a_url_proves_comes_back() {
        Disconnect proven = DISCONNECT
                .withUrlExpiry(END.plusSeconds(60))
                .withUrlCheck(UrlCheck.of(UrlCheck.Time.PRESENT, UrlCheck.Signature.OTHER_STREAM));

        assertThat(PushRecord.of(proven, "").disconnect()).isEqualTo(proven);
    }

    @Test
    void a_message_sent_again_is_the_same_event_wherever_it_is_read() {
        PushRecord first = PushRecord.of(DISCONNECT.withRow("a", 1), "77");
        PushRecord again = PushRecord.of(DISCONNECT.withRow("b", 2), "77");

        assertThat(again.identity()).isEqualTo(first.identity());
    }

    @Test
    void start_and_end_of_one_push_are_two_events() {
        PushRecord start = PushRecord.of(RunningPush.of(STREAM, END), "77");
        PushRecord end = PushRecord.of(DISCONNECT, "77");

        assertThat(start.identity()).isNotEqualTo(end.identity());
    }

    @Test
    void anomalies_of_two_minutes_of_one_push_are_two_events() {
        PushAnomaly first = new PushAnomaly(STREAM, END.toEpochMilli(), PushAnomaly.Type.CHUNK_TOO_LARGE, 1);
        PushAnomaly second = new PushAnomaly(STREAM, END.toEpochMilli() + 60_000, first.type(), 1);

        assertThat(PushRecord.of(first, "77", "", 0).identity())
                .isNotEqualTo(PushRecord.of(second, "77", "", 0).identity());
    }

    @Test
    void without_a_sequence_the_contents_tell_whether_it_is_the_same_event() {
        PushRecord first = PushRecord.of(DISCONNECT.withRow("a", 1), "");
        PushRecord repeated = PushRecord.of(DISCONNECT.withRow("b", 2), "");
        PushRecord other = PushRecord.of(DISCONNECT.withClientIp("192.0.2.1"), "");

        assertThat(repeated.identity()).isEqualTo(first.identity());
        assertThat(other.identity()).isNotEqualTo(first.identity());
    }

    @Test
    void a_record_of_another_kind_is_refused() {
        assertThatThrownBy(() -> PushRecord.of(DISCONNECT, "").running())
                .hasMessage("A record of the kind 'ended' is none of 'started'. Maybe ask for its kind first.");
    }
}
