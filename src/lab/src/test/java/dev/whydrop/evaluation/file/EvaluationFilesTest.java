package dev.whydrop.evaluation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationFilesTest {
    private static final String HEADER = "source,row,domain,app_name,stream_name,start_time,end_time,client_ip,errcode,"
            + "sub_errcode,family,diagnosis,likelihood,advice_rank,suppressed_by\n";

    @TempDir
    Path folder;

    @Test
    void truth_is_read_whatever_the_order_of_columns() throws IOException {
        Path file = file("\uFEFFincident,row,diagnosis\nI1,1,network.uplink\n,2,client.ended\n\n");

        assertThat(TruthFile.read(file, "log"))
                .containsExactly(
                        new TruthRow("log", 1, "network.uplink", "I1"), new TruthRow("log", 2, "client.ended", ""));
    }

    @Test
    void truth_may_name_an_answer_that_is_as_good() throws IOException {
        Path file = file("row,diagnosis,incident,also\n1,idle.once,I1,network.blip\n2,client.ended,,\n");

        assertThat(TruthFile.read(file, "log"))
                .containsExactly(
                        new TruthRow("log", 1, "idle.once", "I1", "network.blip"),
                        new TruthRow("log", 2, "client.ended", ""));
    }

    @Test
    void an_annotated_row_is_read_with_what_the_evaluation_needs() throws IOException {
        Path file = file(HEADER
                + line("e.csv", "1", "18", "501", "auth.expired-url", "0.987", "2")
                + line("e.csv", "3", "0", "0", "", "", ""));
        StreamId stream = new StreamId("push.example", "live", "cam");
        Instant end = Instant.parse("2026-11-20T19:00:00Z");

        assertThat(AnnotatedFile.read(file, "log"))
                .containsExactly(
                        new AnnotatedRow("log", 1, stream, end, ErrorCode.of(18, 501), "auth.expired-url", 0.987, 2),
                        new AnnotatedRow("log", 3, stream, end, ErrorCode.of(0), null, 0, 0));
    }

    @Test
    void a_truth_file_without_a_column_is_refused() throws IOException {
        Path file = file("row,cause\n1,network.uplink\n");

        assertThatThrownBy(() -> TruthFile.read(file, ""))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("'" + file + "' has no column diagnosis, incident."
                        + " Maybe it is not a file that 'whydrop simulate' writes, or the two files are swapped.");
    }

    @Test
    void an_annotated_file_without_a_column_is_refused() throws IOException {
        Path file = file(HEADER.replace("likelihood", "confidence"));

        assertThatThrownBy(() -> AnnotatedFile.read(file, ""))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("'" + file + "' has no column likelihood. Maybe it is not a file that"
                        + " 'whydrop report --annotate' writes, or the two files are swapped.");
    }

    @Test
    void an_annotated_file_of_several_sources_is_refused() throws IOException {
        Path file = file(HEADER + line("b.csv", "1", "1", "0", "", "", "") + line("a.csv", "1", "1", "0", "", "", ""));

        assertThatThrownBy(() -> AnnotatedFile.read(file, ""))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("'" + file + "' has rows of 2 sources, such as 'a.csv' and 'b.csv'."
                        + " Maybe report on each log by itself: rows join with the truth on their number alone.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one | 1 | 0.5 | has row 'one', expected a whole number. Maybe the file was edited or its columns are mixed up.
            0   | 1 | 0.5 | makes no sense: Row 0 does not exist. Maybe count from 1, the first record after the header.
            7   | x | 0.5 | has errcode 'x', expected a whole number. Maybe the file was edited or its columns are mixed up.
            7   | 1 | 97% | has likelihood '97%', expected a number. Maybe the file was edited or its columns are mixed up.
            7   | 1 | 97  | makes no sense: Row 7 of 'log' has likelihood 97.0. Maybe it is in per cent: it goes from 0 to 1.
            """)
    void an_annotated_row_that_makes_no_sense_is_refused(String row, String code, String likelihood, String why)
            throws IOException {
        Path file = file(HEADER + line("e.csv", row, code, "0", "client.ended", likelihood, ""));

        assertThatThrownBy(() -> AnnotatedFile.read(file, "0".equals(row) ? "" : "log"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Record 1 of '" + file + "' " + why);
    }

    @Test
    void an_end_that_is_no_time_is_refused() throws IOException {
        Path file = file(
                HEADER + line("e.csv", "1", "1", "0", "", "", "").replace("2026-11-20T19:00:00Z", "2026-11-20 19:00"));

        assertThatThrownBy(() -> AnnotatedFile.read(file, ""))
                .hasMessage("Record 1 of '" + file + "' has end_time '2026-11-20 19:00', expected a time such as"
                        + " 2026-11-20T19:00:00Z. Maybe the file was edited or its columns are mixed up.");
    }

    @Test
    void a_truth_row_without_a_diagnosis_is_refused() throws IOException {
        Path file = file("row,diagnosis,incident\n1,client.ended,\n2,,\n");

        assertThatThrownBy(() -> TruthFile.read(file, ""))
                .hasMessage("Record 2 of '" + file + "' makes no sense: Row 2 has no true diagnosis."
                        + " Maybe write client.ended where nothing is wrong.");
    }

    @Test
    void a_line_that_is_cut_off_is_refused() throws IOException {
        Path file = file("row,diagnosis,incident\n1,client.ended\n");

        assertThatThrownBy(() -> TruthFile.read(file, ""))
                .hasMessage("Record 1 of '" + file + "' has 2 values, expected 3. Maybe the line is cut off.");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = folder.resolve("nowhere.csv");

        assertThatThrownBy(() -> TruthFile.read(file, ""))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("'" + file + "' does not exist. Maybe the path is misspelt.");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private static String line(
            String source, String row, String code, String sub, String diagnosis, String likelihood, String rank) {
        return String.join(
                        ",",
                        source,
                        row,
                        "push.example,live,cam,,2026-11-20T19:00:00Z,192.0.2.1",
                        code,
                        sub,
                        "family",
                        diagnosis,
                        likelihood,
                        rank,
                        "")
                + "\n";
    }
}
