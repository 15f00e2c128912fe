package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One story in every form that the platform gives it: the same diagnoses. */
class SameStoryTest {
    private static final String STORY = "fixtures/events/cut-then-expired";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".csv",
                ".api.zh.json",
                ".api.en.json",
                ".api.ndjson",
                ".callbacks.ndjson",
                ".callbacks",
                ".callback-records.json"
            })
    void the_cut_and_the_expired_url_are_found(String form) throws IOException {
        JsonNode report = report(List.of(STORY + form));

        assertThat(ids(report.get("advice"))).containsExactly("auth.expired-url");
        assertThat(ids(report.get("benign"))).containsExactly("client.ended", "network.blip");
        assertThat(report.get("undetermined")).isEmpty();
        assertThat(report.get("input").get("accepted").asInt()).isEqualTo(5);
        assertThat(report.get("input").get("rejected").asInt()).isZero();
        assertThat(report.get("advice")
                        .get(0)
                        .get("impact")
                        .get("offAirSeconds")
                        .asInt())
                .isEqualTo(843);
    }

    @Test
    void all_forms_at_once_are_the_same_events() throws IOException {
        List<String> files = new ArrayList<>(
                List.of(STORY + ".callbacks", STORY + ".callbacks.ndjson", STORY + ".callback-records.json"));

        JsonNode input = report(files).get("input");

        assertThat(input.get("rowsRead").asInt()).isEqualTo(22);
        assertThat(input.get("accepted").asInt()).isEqualTo(5);
        assertThat(input.get("duplicates").asInt()).isEqualTo(15);
        assertThat(input.get("runningPushes").asInt()).isZero();
        assertThat(input.get("notes").get(0).asText())
                .isEqualTo("2 starts were joined with the end of the same push (sequence).");
    }

    @Test
    void signed_callbacks_pass_with_their_key_and_none_with_another() throws IOException {
        Path right = Files.writeString(folder.resolve("right"), "key-of-the-fixtures\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "some-other-secret-key");

        JsonNode passed = report(List.of(STORY + ".callbacks.ndjson", "--callback-key-file", right.toString()));
        CommandRun failed = CommandRun.of(
                "report", STORY + ".callbacks.ndjson", "--format", "json", "--callback-key-file", wrong.toString());

        assertThat(passed.get("input").get("rejected").asInt()).isZero();
        assertThat(failed.status()).isEqualTo(4);
        assertThat(JSON.readTree(failed.out()).get("input").get("rejected").asInt())
                .isEqualTo(8);
        assertThat(failed.out() + failed.err()).doesNotContain("some-other-secret-key");
    }

    @Test
    void a_key_file_that_does_not_exist_or_holds_no_key_is_refused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        CommandRun missing = CommandRun.of("report", STORY + ".csv", "--callback-key-file", "nowhere.key");
        CommandRun blank = CommandRun.of("report", STORY + ".csv", "--callback-key-file", empty.toString());

        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err())
                .isEqualTo("--callback-key-file 'nowhere.key' does not exist. Maybe the path is misspelt.\n");
        assertThat(blank.status()).isEqualTo(2);
        assertThat(blank.err())
                .isEqualTo("--callback-key-file '" + empty
                        + "': The callback key is empty. Maybe the wrong file is named.\n");
    }

    @Test
    void push_errors_are_evidence_and_a_running_push_ends_the_outage() throws IOException {
        JsonNode report = report(List.of("fixtures/events/push-errors.callbacks.ndjson"));

        assertThat(report.get("input").get("runningPushes").asInt()).isEqualTo(1);
        assertThat(report.get("input").get("anomalies").asInt()).isEqualTo(6);
        assertThat(ids(report.get("advice"))).containsExactly("media.malformed");
        assertThat(report.get("advice").get(0).get("evidence").findValuesAsText("rule"))
                .contains("MED-204");
        assertThat(report.get("advice").get(0).get("evidence").findValuesAsText("text"))
                .contains(
                        "Around the cuts (code 23) the platform saw 39 faults in the media data (video timestamps went back,"
                                + " video frame before its codec header).");
        assertThat(ids(report.get("benign"))).containsExactly("network.blip");
        assertThat(CommandRun.of("report", "fixtures/events/push-errors.callbacks.ndjson")
                        .out())
                .contains("the pusher reached the platform again after 9 s")
                .contains("Also seen: 1 running push (started, not ended)");
    }

    private static JsonNode report(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("report", "--format", "json"));
        all.addAll(arguments);
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.get("id").asText()));
        return ids;
    }
}
