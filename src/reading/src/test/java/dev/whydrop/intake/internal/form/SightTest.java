package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is taken for by its beginning. */
class SightTest {
    private final CsvFolder folder;
    private final Path file;

    SightTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam1,10.0.0.1,2026-11-20 10:00:00,202,x",
                "cam1,10.0.0.1,2026-11-20 10:00:00.202 INFO,x,ERROR",
                "cam1,10.0.0.1,x,txSecret=1 txTime=2,x"
            })
    void a_header_with_two_known_titles_makes_a_table_whatever_its_values_look_like(String row) {
        assertThatThrownBy(() -> folder.read("stream_name,client_ip,when,number,text", row))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " has no column end_time, errcode (or reason)."
                        + " It has: 'stream_name', 'client_ip', 'when', 'number', 'text'.\n"
                        + "Maybe another column holds end_time: add --columns end_time=NAME\n"
                        + "Maybe another column holds errcode (or reason): add --columns errcode=NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam1,2026-11-20 10:00:00,202",
                "cam1,2026-11-20 10:00:00,202,x",
                "cam1,2026-11-20 10:00:00,20211",
                "cam1,2026-11-20 10:00:00,202.0.113.7",
                "cam1,2026-11-20 10:00:00.202,x"
            })
    void a_value_behind_a_time_is_no_millisecond_of_a_log(String row) {
        assertThatThrownBy(() -> folder.read("kanal,ende,grund,x", row))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(file + " has no column stream_name, end_time, errcode (or reason).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20 10:00:00,202 started", "10:00:00.202 [main] started", "[10:00:00.202] started"})
    void a_time_with_milliseconds_is_of_a_log(String line) {
        assertThatThrownBy(() -> folder.read(line, line))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " is a log whose lines hold no record of a push that can be read: a stream name with"
                        + " the time it ended or its event_type. Maybe log the whole body of the callback as JSON.");
    }

    @Test
    void titles_that_are_named_for_columns_make_a_table_too() {
        IntakeOptions options = new IntakeOptions(null, Map.of("stream_name", "kanal", "end_time", "ende"), null, null);

        assertThatThrownBy(() -> folder.read(options, "kanal,ende,grund", "cam1,2026-11-20 10:00:00,202 ERROR"))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(file + " has no column errcode (or reason).");
    }

    @Test
    void lines_with_records_are_a_log_whatever_stands_above_them() {
        Intake intake = folder.read(
                "path,ip,body",
                "/cb,10.0.0.1,{\"stream_id\":\"cam1\",\"event_type\":0,\"event_time\":1764000000,\"errcode\":3}");

        assertThat(intake.disconnects()).hasSize(1);
    }
}
