package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.evaluation.file.AnnotatedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a terminal or a spreadsheet would obey are shown instead, wherever they come out. */
class HostileValuesTest {
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode\n";
    private static final String EVIL = "cam\u001b[2J\u0007\u009b31m\u202e";
    private static final String SHOWN = "cam\\u001b[2J\\u0007\\u009b31m\\u202e";
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

    @TempDir
    Path folder;

    private String log;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(
                        folder.resolve("log.csv"),
                        HEADER + refused(EVIL, 0) + refused(EVIL, 1) + refused(EVIL, 2) + "d," + EVIL + "," + EVIL
                                + ",," + EVIL + ",,18,501\n")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report LOG",
                "report LOG --format json",
                "report LOG --format md",
                "report LOG --format csv",
                "report LOG --format html",
                "report LOG --why-not auth.expired-url",
                "report LOG --why-not auth.expired-url --format json",
                "records LOG",
                "records LOG --format json",
                "records LOG --format csv",
                "reply LOG",
                "ticket LOG"
            })
    void no_form_of_output_controls_the_terminal(String command) {
        CommandRun run = CommandRun.of(command.replace("LOG", log).split(" "));

        assertThat(run.err()).doesNotContainPattern(OBEYED);
        assertThat(run.out()).doesNotContainPattern(OBEYED).containsIgnoringCase("u001b");
    }

    @Test
    void the_text_shows_what_the_name_holds() {
        assertThat(CommandRun.of("report", log).out()).contains("d/a/" + SHOWN);
    }

    @Test
    void json_gives_the_name_back_as_it_is() throws IOException {
        String json = CommandRun.of("report", log, "--format", "json").out();

        assertThat(new ObjectMapper()
                        .readTree(json)
                        .at("/advice/0/scope/streamName")
                        .asText())
                .isEqualTo(EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report nowhere", "report LOG --", "report LOG --lang ", "report LOG --no-", "explain "})
    void no_message_of_an_error_controls_the_terminal(String command) {
        CommandRun run = CommandRun.of((command.replace("LOG", log) + EVIL).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).doesNotContainPattern(OBEYED).contains("u001b[2J");
    }

    @Test
    void the_columns_of_a_file_in_a_message_do_not_control_the_terminal() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), EVIL + ",b\n1,2\n");

        assertThat(CommandRun.of("report", file.toString()).err())
                .contains("It has: '" + SHOWN + "', 'b'.")
                .doesNotContainPattern(OBEYED);
    }

    @Test
    void an_annotated_file_holds_no_formula_and_is_read_back_with_the_names_as_they_were() throws IOException {
        List<String> names = List.of("=1+1", "+a", "-x", "@sum", "'=quoted", "'plain", "＝wide");
        StringBuilder rows = new StringBuilder(HEADER);
        names.forEach(name -> rows.append(refused(name, 0)));
        Path file = Files.writeString(folder.resolve("formulas.csv"), rows);
        Path annotated = folder.resolve("annotated.csv");

        CommandRun.of("report", file.toString(), "--annotate", annotated.toString());

        assertThat(Files.readString(annotated))
                .contains(",'=1+1,", ",'+a,", ",'-x,", ",'@sum,", ",''=quoted,", ",'plain,", ",'＝wide,");
        assertThat(AnnotatedFile.read(annotated, ""))
                .extracting(row -> row.stream().streamName())
                .containsExactlyElementsOf(names);
        assertThat(CommandRun.of("records", file.toString(), "--format", "csv").out())
                .contains(",'=1+1,")
                .doesNotContain(",=1+1,");
    }

    @Test
    void csv_begins_with_a_byte_order_mark_only_on_request() throws IOException {
        Path annotated = folder.resolve("annotated.csv");

        String marked = CommandRun.of("report", log, "--format", "csv", "--bom", "--annotate", annotated.toString())
                .out();

        assertThat(marked).startsWith("\uFEFFrank,id,");
        assertThat(Files.readString(annotated)).startsWith("\uFEFFsource,row,");
        assertThat(AnnotatedFile.read(annotated, "")).hasSize(3);
        assertThat(CommandRun.of("report", log, "--format", "csv").out()).startsWith("rank,id,");
        assertThat(CommandRun.of("records", log, "--format", "csv", "--bom").out())
                .startsWith("\uFEFFsource,row,");
    }

    @Test
    void a_byte_order_mark_where_there_is_no_csv_is_refused() {
        assertThat(CommandRun.of("report", log, "--bom").err())
                .isEqualTo("--bom is for CSV. Maybe add --format csv or --annotate FILE.\n");
        assertThat(CommandRun.of("records", log, "--bom").err())
                .isEqualTo("--bom is for CSV. Maybe add --format csv.\n");
    }

    @Test
    void an_explanation_is_refused_in_forms_that_have_none() {
        assertThat(CommandRun.of("report", log, "--format", "csv", "--why-not", "network.uplink"))
                .isEqualTo(
                        new CommandRun(2, "", "--why-not is not written as csv. Maybe give --format text or json.\n"));
    }

    private static String refused(String stream, int minute) {
        String time = "2026-11-20T19:0" + minute + ":00Z";
        return "d,a," + stream + "," + time + "," + time + ",192.0.2.1,18,501\n";
    }
}
