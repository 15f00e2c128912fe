package dev.whydrop.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.intake.CsvFolder;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
    private static final String TABLE = "<table><tr><th>stream_name<th>end_time<th>errcode"
            + "<tr><td>a<td>2026-11-20 19:31:06<td>13<tr><td>b &amp; c<td>2026-11-20 19:32:06<td>3</table>";

    private final CsvFolder folder;

    PageReaderTest(@TempDir Path path) {
        this.folder = new CsvFolder(path);
    }

    @Test
    void the_cells_of_a_table_are_read_as_a_browser_shows_them() {
        assertThat(read("<html><body>" + TABLE + "</body></html>").disconnects())
                .extracting(each -> each.stream().streamName())
                .containsExactly("a", "b & c");
    }

    @Test
    void only_the_table_of_disconnects_is_read() {
        Intake intake = read("<!DOCTYPE html><html><body><table><tr><td>Menu</td><td>Log in</td></tr></table>" + TABLE
                + "<table><tr><td>x</td><td>y</td><td>z</td></tr></table></body></html>");

        assertThat(intake.disconnects()).extracting(Disconnect::row).containsExactly(1L, 2L);
        assertThat(intake.reading().rejected()).isZero();
    }

    @Test
    void a_title_may_stand_above_the_header() {
        assertThat(read(TABLE.replaceFirst("<tr>", "<tr><td colspan=3>Disconnects</td></tr><tr>"))
                        .disconnects())
                .hasSize(2);
    }

    @Test
    void the_value_that_excel_keeps_beside_what_it_shows_counts() {
        Intake intake =
                read(TABLE.replace("<td>2026-11-20 19:31:06", "<td x:num=\"46346.813263888886\">11/20/26 19:31"));

        assertThat(Instant.ofEpochMilli(intake.disconnects().get(0).endMillis()))
                .isEqualTo("2026-11-20T19:31:06Z");
    }

    @Test
    void the_page_may_be_in_the_encoding_of_chinese_windows() {
        byte[] page = ("<html><head><meta charset=gb2312></head>" + TABLE.replace("<td>a", "<td>直播间断流测试流"))
                .getBytes(Charset.forName("GBK"));

        assertThat(CsvFolder.read(IntakeOptions.defaults(), folder.file("a.xls", page)).disconnects().get(0).stream()
                        .streamName())
                .isEqualTo("直播间断流测试流");
    }

    @Test
    void the_xml_of_spreadsheets_is_read_too() {
        String cell = "<Cell><Data ss:Type=\"String\">%s</Data></Cell>";
        String header =
                "<Row>" + cell.formatted("stream_name") + cell.formatted("end_time") + cell.formatted("errcode");
        String row =
                "</Row><Row>" + cell.formatted("a") + cell.formatted("2026-11-20T19:31:06.000") + cell.formatted("13");

        assertThat(read("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet ss:Name=\"1\"><Table>" + header + row
                                + "</Row></Table></Worksheet></Workbook>")
                        .disconnects())
                .hasSize(1);
    }

    @Test
    void a_page_without_such_a_table_is_named() {
        assertThatThrownBy(() -> read("<html><body><h1>502</h1></body></html>"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(" is an HTML page without a table of disconnects.");
        assertThatThrownBy(() -> read("<html><body><form><input type=\"password\"></form></body></html>"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(" is the log-in page of a web site");
    }

    @Test
    void a_workbook_of_the_old_kind_is_named() {
        Path file = folder.file(
                "a.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvFolder.read(IntakeOptions.defaults(), file))
                .hasMessage(file + " is an Excel workbook of the old kind (.xls), which is not read."
                        + " Maybe save it as .xlsx or CSV.");
    }

    private Intake read(String page) {
        return CsvFolder.read(IntakeOptions.defaults(), folder.file("a.xls", page.getBytes(StandardCharsets.UTF_8)));
    }
}
