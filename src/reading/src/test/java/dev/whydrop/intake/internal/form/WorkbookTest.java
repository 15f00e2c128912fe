package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.Packed;
import dev.whydrop.intake.Sheets;
import dev.whydrop.intake.Told;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Reject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private static final List<Object> HEADER = List.of("stream_name", "end_time", "errcode");
    private static final LocalDateTime END = LocalDateTime.of(2026, 11, 20, 19, 31, 6);
    private static final List<Object> ROW = List.of("cam", END, 13);

    private final CsvFolder folder;

    WorkbookTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy/m/d h:mm", "yyyy-mm-dd", "yyyy\\年m\\月d\\日", "[$-804]m/d/yy h:mm AM/PM"})
    void the_time_in_a_cell_has_its_seconds_whatever_the_format_shows(String format) {
        Intake intake = read(Sheets.of(format, List.of(HEADER, ROW)));

        assertThat(intake.disconnects())
                .extracting(each -> Instant.ofEpochMilli(each.endMillis()))
                .containsExactly(Instant.parse("2026-11-20T19:31:06Z"));
    }

    @Test
    void a_number_that_excel_shows_with_an_exponent_is_read_whole() {
        Intake intake = read(Sheets.of(
                "General", List.of(HEADER, List.of("cam", new BigDecimal("1.763667066E9"), new BigDecimal("1.3E1")))));

        assertThat(intake.disconnects()).singleElement().satisfies(each -> {
            assertThat(Instant.ofEpochMilli(each.endMillis())).isEqualTo("2025-11-20T19:31:06Z");
            assertThat(each.code().main()).isEqualTo(13);
        });
    }

    @Test
    void a_name_of_digits_stays_one() {
        Intake intake = read(Sheets.of("yyyy-mm-dd", List.of(HEADER, List.of(71051234L, END, 13))));

        assertThat(intake.disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly("71051234");
    }

    @Test
    void empty_cells_at_the_end_of_a_row_may_be_left_out() {
        List<Object> header = new ArrayList<>(HEADER);
        header.add("sub_errcode");
        header.add("reason");

        Intake intake = read(Sheets.of("yyyy-mm-dd", List.of(header, ROW, List.of("cam1", END))));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .containsExactly("errcode is empty, and there is no reason. Export the records with their errcode.");
    }

    @Test
    void a_title_may_stand_above_the_header() {
        Intake intake = read(Sheets.of("yyyy-mm-dd", List.of(List.of("Disconnects, week 47"), List.of(), HEADER, ROW)));

        assertThat(intake.disconnects()).hasSize(1);
        assertThat(intake.reading().rejected()).isZero();
    }

    @Test
    void the_first_sheet_that_is_a_table_is_read_and_the_others_are_told() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Notes", List.of(List.of("on call: A")));
        sheets.put("Records", List.of(HEADER, ROW));
        sheets.put("Copy", List.of(HEADER, ROW));
        Path file = folder.file("week.xlsx", new Sheets("yyyy-mm-dd", sheets).packed());

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), file);

        assertThat(intake.disconnects()).extracting(Disconnect::source).containsExactly(file + "!Records");
        assertThat(intake.reading().skipped()).containsExactly(file + "!Notes", file + "!Copy");
        assertThat(Told.notes(intake))
                .containsExactly("2 sheets were passed over: " + file + "!Notes, " + file + "!Copy. Of a workbook the"
                        + " first sheet that is a table of disconnects is read. To have another one read, save it as"
                        + " CSV.");
    }

    @Test
    void a_workbook_in_a_folder_and_in_an_archive_is_read() {
        byte[] workbook = Sheets.of("yyyy-mm-dd", List.of(HEADER, ROW)).packed();
        Path file = folder.file("a.xlsx", workbook);
        Path zip = folder.file("b.zip", Packed.zip(Map.of("inner/c.xlsx", workbook)));

        assertThat(CsvFolder.read(IntakeOptions.defaults(), folder.path())
                        .reading()
                        .sources())
                .containsExactly(file + "!Sheet1", zip + "!inner/c.xlsx!Sheet1");
    }

    @Test
    void a_sheet_without_the_columns_is_told_what_it_lacks() {
        Path file = folder.file(
                "a.xlsx",
                Sheets.of("General", List.of(List.of("stream_name", "end_time"), List.of("a", "b")))
                        .packed());

        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith(file + "!Sheet1 ")
                .hasMessageContaining("errcode");
    }

    @Test
    void a_workbook_without_formats_is_read() {
        Map<String, byte[]> parts = Sheets.of("General", List.of(HEADER, List.of("cam", 1763667066, 13)))
                .parts();
        parts.remove("xl/styles.xml");
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        parts.put(
                "[Content_Types].xml",
                types.replaceFirst("<Override PartName=\"/xl/styles.xml\"[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(CsvFolder.read(IntakeOptions.defaults(), folder.file("a.xlsx", Packed.zip(parts)))
                        .disconnects())
                .hasSize(1);
    }

    @Test
    void what_comes_before_damage_is_kept_and_the_damage_told() {
        Map<String, byte[]> parts =
                Sheets.of("yyyy-mm-dd", List.of(HEADER, ROW, ROW, ROW)).parts();
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replaceFirst("(?s)<row r=\"4\">.*", "<row r=\"4\"><c ").getBytes(StandardCharsets.UTF_8));
        Path file = folder.file("a.xlsx", Packed.zip(parts));

        Intake intake = CsvFolder.read(IntakeOptions.defaults(), file);

        assertThat(intake.disconnects()).hasSize(2);
        assertThat(intake.unreadable()).isEqualTo(1);
        assertThat(intake.reading().partial()).containsExactly(new PartialList(file.toString(), 2, null));
        assertThat(Told.rejects(intake))
                .extracting(Reject::why)
                .allMatch(why -> why.startsWith(
                        file + "!Sheet1 is a workbook that is damaged. Maybe open it, and save it again or as CSV."));
    }

    @Test
    void a_document_without_a_sheet_is_named() {
        Path file = folder.file(
                "letter.docx", Packed.zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " is a document of an office program without a sheet of cells."
                        + " Maybe export the records as CSV.");
    }

    @Test
    void a_workbook_that_unpacks_out_of_proportion_is_not_read() {
        Map<String, byte[]> parts =
                Sheets.of("yyyy-mm-dd", List.of(HEADER, ROW)).parts();
        parts.put("xl/worksheets/sheet2.xml", new byte[80 << 20]);
        Path file = folder.file("a.xlsx", Packed.zip(parts));

        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .isInstanceOf(IntakeException.class)
                .hasMessage(file + " unpacks to more than 250 times its size, which no log does."
                        + " Maybe it is a trap; unpack it with care and look.");
    }

    private Intake read(Sheets sheets) {
        return CsvFolder.read(IntakeOptions.defaults(), folder.file("records.xlsx", sheets.packed()));
    }
}
