package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that programs and containers log, of which some hold a record and most do not. */
class LoggedObjectsTest {
    private static final String RECORD =
            "{\"log\":\"hook {\\\"stream_id\\\":\\\"cam1\\\",\\\"event_type\\\":0,\\\"event_time\\\":1764000000,\\\"errcode\\\":3}\","
                    + "\"stream\":\"stdout\",\"time\":\"2026-11-20T10:00:00Z\"}";

    private final CsvFolder folder;
    private final Path file;

    LoggedObjectsTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"log\":\"[GIN] 200 POST /hook\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-20T10:00:00Z\"}",
                "{\"log\":\"ready\",\"stream\":\"stderr\",\"time\":\"x\",\"kubernetes\":{\"pod_name\":\"hook-1\"}}",
                "{\"level\":\"info\",\"ts\":1764000000.1,\"caller\":\"a.go:1\",\"msg\":\"done\",\"code\":200,\"path\":\"/hook\"}",
                "{\"@timestamp\":\"2026-11-20T10:00:00Z\",\"message\":\"GET /\",\"end\":\"2026-11-20\",\"ip\":\"10.0.0.1\"}",
                "{\"level\":30,\"time\":1764000000000,\"msg\":\"stream started\",\"stream_id\":\"cam1\"}",
                "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"severity\":\"INFO\",\"textPayload\":\"ok\"}"
            })
    void an_entry_of_a_log_without_a_record_is_passed_over_and_told(String entry) {
        Intake intake = folder.read(entry, RECORD, entry);

        assertThat(intake.disconnects()).hasSize(1).extracting(Disconnect::row).containsExactly(1L);
        assertThat(Told.rejects(intake)).isEmpty();
        assertThat(intake.reading().rowsRead()).isEqualTo(1);
        assertThat(Told.notes(intake))
                .containsExactly(file + ": 2 entries without a record about a push were passed over.");
    }

    @Test
    void a_log_of_objects_without_any_record_is_named() {
        assertThatThrownBy(() -> folder.read("{\"log\":\"ready\",\"stream\":\"stdout\",\"time\":\"x\"}"))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " is a log whose lines hold no record of a push that can be read: a stream name with"
                        + " the time it ended or its event_type. Maybe log the whole body of the callback as JSON.");
    }

    @Test
    void fields_of_a_record_among_those_of_a_log_are_a_record() {
        assertThat(folder
                        .readOne("{\"level\":\"info\",\"msg\":\"hook\",\"stream_id\":\"cam1\",\"event_type\":0,"
                                + "\"event_time\":1764000000,\"errcode\":3}")
                        .stream()
                        .streamName())
                .isEqualTo("cam1");
    }

    @Test
    void a_record_of_a_log_that_lacks_its_end_is_rejected() {
        assertThat(folder.whyNot("{\"level\":\"info\",\"msg\":\"hook\",\"stream_id\":\"cam1\",\"errcode\":3}"))
                .isEqualTo("end_time is empty. If the push was still running, export again when it has ended.");
    }

    @Test
    void words_that_any_log_uses_make_no_record_of_a_line() {
        assertThatThrownBy(() -> folder.read(
                        "2026-11-20 10:00:00,123 INFO job stream=orders start=1764000000 end=1764000060 code=0"))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(file + " is a log whose lines hold no record");
    }

    @Test
    void where_a_record_is_expected_they_do_if_there_is_a_cause() {
        assertThat(folder.readOne("[{\"stream\":\"cam1\",\"start\":1764000000,\"end\":1764000060,\"code\":3}]").stream()
                        .streamName())
                .isEqualTo("cam1");
    }
}
