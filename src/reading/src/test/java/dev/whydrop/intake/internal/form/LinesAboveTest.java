package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write above the header of a table is passed over, and told. */
class LinesAboveTest {
    private static final String HEADER = "domain,app_name,stream_name,start_time,end_time,client_ip,errcode";
    private static final String ROW = "push.example.com,live,cam,,2026-11-20T19:00:00Z,192.0.2.1,13";

    private final CsvFolder folder;
    private final Path file;

    LinesAboveTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
        this.file = path.resolve("events.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "直播断流记录",
                "Stream interruption export,,,,,,",
                "export of 2026-11-20 00:00:00, by ops",
                "\"a title, quoted\"",
                "直播断流记录 2026-11-20 00:00:00 ~ 2026-11-20 23:59:59"
            })
    void a_title_is_no_header(String title) {
        Intake intake = folder.read(title, HEADER, ROW, ROW.replace("cam", "cam2"));

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(intake.disconnects().get(0).row()).isEqualTo(1);
        assertThat(Told.notes(intake)).containsExactly(file + ": 1 line above the header was skipped.");
    }

    @Test
    void lines_are_counted_but_for_blank_ones_right_above_the_header() {
        Intake intake = folder.read("Disconnects", "Exported,2026-11-20 22:00:00", "", HEADER, ROW);

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.notes(intake)).containsExactly(file + ": 2 lines above the header were skipped.");
    }

    @Test
    void of_a_file_that_has_no_header_within_twenty_lines_the_first_line_is_told() {
        assertThatThrownBy(() -> folder.read("title\n".repeat(30) + HEADER, ROW))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(
                        file + " has no column stream_name, end_time, errcode (or reason). It has: 'title'.");
    }
}
