package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One story in every format comes to the same diagnoses. */
class EveryFormatTest {
    private static final Path PLAIN = Path.of("fixtures/events/cut-then-expired.csv");
    private static final Path FOLDER = Path.of("fixtures/events/cut-then-expired");

    static List<Path> each_file() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("each_file")
    void a_file_tells_the_story_whatever_it_is_written_in(Path file) throws IOException {
        assertThat(conclusions(report(file.toString()))).isEqualTo(conclusions(report(PLAIN.toString())));
    }

    @Test
    void all_files_together_tell_it_once_and_repetitions_are_counted() throws IOException {
        JsonNode report = report(FOLDER.toString());

        assertThat(conclusions(report)).isEqualTo(conclusions(report(PLAIN.toString())));
        JsonNode input = report.get("input");
        assertThat(input.get("sources")).hasSizeGreaterThan(each_file().size());
        assertThat(input.get("accepted").asInt()).isEqualTo(5);
        assertThat(input.get("rejected").asInt()).isZero();
        assertThat(input.get("duplicates").asInt()).isEqualTo(5 * (each_file().size() - 1) + 2);
    }

    @Test
    void exports_that_overlap_in_another_encoding_count_once() throws IOException {
        JsonNode input = report(
                        FOLDER.resolve("console-zh.gb18030.csv").toString(),
                        FOLDER.resolve("excel-unicode-text.utf-16le.tsv").toString())
                .get("input");

        assertThat(input.get("accepted").asInt()).isEqualTo(5);
        assertThat(input.get("duplicates").asInt()).isEqualTo(5);
        assertThat(input.get("notes").toString())
                .isEqualTo("[\"" + FOLDER
                        + "/console-zh.gb18030.csv: read as GB18030, semicolon, console headings (zh).\",\"" + FOLDER
                        + "/excel-unicode-text.utf-16le.tsv: read as UTF-16LE, tab.\"]");
    }

    @Test
    void a_pattern_that_the_shell_left_as_it_is_finds_the_files() throws IOException {
        assertThat(report(FOLDER + "/plain.csv.*").get("input").get("sources"))
                .extracting(JsonNode::asText)
                .containsExactly(FOLDER + "/plain.csv.gz", FOLDER + "/plain.csv.zst");
    }

    @Test
    void a_file_without_a_header_is_read_by_places() throws IOException {
        JsonNode report = report(
                "fixtures/events/no-header.csv",
                "--no-header",
                "--columns",
                "domain=1,app_name=2,stream_name=3,start_time=4,end_time=5,client_ip=6,errcode=7,sub_errcode=8");

        assertThat(conclusions(report)).isEqualTo(conclusions(report(PLAIN.toString())));
    }

    @Test
    void an_encoding_that_is_not_known_is_told() {
        CommandRun run = CommandRun.of("report", PLAIN.toString(), "--encoding", "Klingon");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("--encoding 'Klingon' is no encoding that is known here."
                        + " Maybe UTF-8, GB18030, Shift_JIS, UTF-16LE or Big5.\n");
    }

    @Test
    void the_list_of_fixtures_names_every_file() throws IOException {
        String list = Files.readString(Path.of("fixtures/events/README.md"));

        assertThat(each_file()).allSatisfy(file -> assertThat(list).contains("`" + file.getFileName() + "`"));
    }

    private static JsonNode report(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("report", "--format", "json"), Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    /** {@return what is concluded, without where it was read} */
    private static List<String> conclusions(JsonNode report) {
        return Stream.of("advice", "suppressed", "benign", "undetermined", "explained")
                .map(report::get)
                .map(EveryFormatTest::withoutRows)
                .map(JsonNode::toString)
                .toList();
    }

    private static JsonNode withoutRows(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("rows");
        }
        node.forEach(EveryFormatTest::withoutRows);
        return node;
    }
}
