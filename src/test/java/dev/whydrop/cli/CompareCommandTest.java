package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code whydrop compare}. */
class CompareCommandTest {
    private static final String EXPIRED = "fixtures/events/cut-then-expired.csv";
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode\n";

    @TempDir
    Path folder;

    @Test
    void two_files_are_compared_in_words() {
        String after = HEADER
                + "push.example.com,live,finals,2026-11-21T17:02:11Z,2026-11-21T19:31:06Z,203.0.113.7,2,0\n"
                + "push.example.com,live,finals,2026-11-21T20:00:00Z,2026-11-21T22:31:06Z,203.0.113.7,2,0\n";

        CommandRun run = CommandRun.withInput(after, "compare", EXPIRED, "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                   Before         fixtures/events/cut-then-expired.csv: 2026-11-20 19:31:06 – 21:10:44 (UTC), 1 h 39
                                  min; 5 sessions on 1 stream
                   After          -: 2026-11-21 19:31:06 – 22:31:06 (UTC), 3 h; 2 sessions on 1 stream

                New 0, more 0, same 0, less 0, gone 1.

                Push URL had expired when the push started                                               GONE · HIGH
                   Scope          Stream push.example.com/live/finals
                   Before         3 disconnects on 1 stream; 600 per 1,000 sessions, 43.36 a day
                   After          none
                   Result         Not seen again, where at least 1.2 would be expected if nothing had changed.
                                  Chance could make as much of a difference: look again when more time has passed.
                   Id             auth.expired-url
                """);
    }

    @Test
    void a_report_stands_for_the_records_it_was_made_of() {
        String report = folder.resolve("report.json").toString();
        CommandRun.of("report", EXPIRED, "--format", "json", "--out", report);

        CommandRun ofReport = CommandRun.of("compare", report, EXPIRED, "--format", "json");

        assertThat(ofReport.err()).isEmpty();
        assertThat(ofReport.out())
                .isEqualTo(CommandRun.of("compare", EXPIRED, EXPIRED, "--format", "json")
                        .out());
    }

    @Test
    void json_has_what_both_cover_and_each_cause() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("compare", EXPIRED, EXPIRED, "--format", "json")
                        .out());

        assertThat(json.at("/before/sessions").asInt()).isEqualTo(5);
        assertThat(json.at("/entries/0/id").asText()).isEqualTo("auth.expired-url");
        assertThat(json.at("/entries/0/change").asText()).isEqualTo("same");
        assertThat(json.at("/entries/0/clear").asBoolean()).isFalse();
    }

    @Test
    void the_page_says_the_same_loads_nothing_and_shows_names_as_text() {
        String name = "<script>alert(1)</script>";
        String log = HEADER + "push.example.com,live," + name
                + ",2026-11-20T19:31:18Z,2026-11-20T19:31:18Z,203.0.113.7,18,501\n";

        String page = CommandRun.withInput(log, "compare", EXPIRED, "-", "--format", "html")
                .out();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("default-src 'none'")
                .contains("New 1, more 0, same 0, less 0, gone 1.")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>")
                .doesNotContain("http://", "src=");
    }

    @Test
    void one_name_has_one_mask_in_both() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("compare", EXPIRED, EXPIRED, "--format", "json", "--redact")
                        .out());

        assertThat(json.at("/entries")).hasSize(1);
        assertThat(json.toString()).doesNotContain("finals");
    }

    @Test
    void anything_but_two_files_is_refused() {
        for (List<String> files : List.of(List.of("compare", EXPIRED), List.of("compare", EXPIRED, EXPIRED, EXPIRED))) {
            CommandRun run = CommandRun.of(files.toArray(String[]::new));

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("compare takes two files or folders, and there "
                            + (files.size() == 2 ? "is 1" : "are 3")
                            + ". Maybe: whydrop compare BEFORE.csv AFTER.csv\n");
        }
    }
}
