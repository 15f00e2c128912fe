package dev.whydrop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

        CommandRun run = CommandRun.withInput(after, "compare", "--empty", "ok", EXPIRED, "-");

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

    @Test
    void nothing_is_claimed_of_records_that_have_no_stream_and_no_domain_in_common() {
        String after = HEADER + refusals("push.elsewhere.example,live,other", 21, 3);

        CommandRun run = CommandRun.withInput(after, "compare", "--empty", "ok", EXPIRED, "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                   Before         fixtures/events/cut-then-expired.csv: 2026-11-20 19:31:06 – 21:10:44 (UTC), 1 h 39
                                  min; 5 sessions on 1 stream
                   After          -: 2026-11-21 19:31:18 – 19:33:18 (UTC), 2 min; 3 sessions on 1 stream

                Nothing can be compared: no stream and no domain is in both.

                New 1, more 0, same 0, less 0, gone 1.

                Push URL had expired when the push started                                                NEW · HIGH
                   Scope          Stream push.elsewhere.example/live/other
                   Before         none
                   After          3 disconnects on 1 stream; 1000 per 1,000 sessions (too short a time for a daily
                                  rate)
                   Result         Only in the second.
                   Id             auth.expired-url

                Push URL had expired when the push started                                               GONE · HIGH
                   Scope          Stream push.example.com/live/finals
                   Before         3 disconnects on 1 stream; 600 per 1,000 sessions, 43.36 a day
                   After          none
                   Result         Only in the first.
                   Id             auth.expired-url
                """);
    }

    @Test
    void a_stream_that_only_the_second_has_is_new_and_comparable() {
        String after = HEADER
                + ends(21, 60)
                + refusals("push.example.com,live,finals", 21, 3)
                + refusals("push.example.com,live,late", 22, 20);

        CommandRun run = CommandRun.withInput(
                after, "compare", "--empty", "ok", EXPIRED, "-", "--stream", "late", "--fail-on", "worse");

        assertThat(run.status()).isEqualTo(3);
        assertThat(lines(run)).contains("New 1, more 0, same 0, less 0, gone 0.");
        assertThat(run.out()).doesNotContain("Nothing can be compared");
    }

    @Test
    void nothing_is_covered_by_both_where_one_is_empty() {
        assertThat(CommandRun.withInput(HEADER, "compare", "--empty", "ok", "-", EXPIRED)
                        .out())
                .doesNotContain("Both cover");
    }

    @Test
    void a_side_without_a_disconnect_is_told_in_every_language() {
        assertThat(lines(CommandRun.withInput(HEADER, "compare", "--empty", "ok", "-", EXPIRED)))
                .contains("Nothing can be compared: the first has no disconnect.");
        assertThat(lines(CommandRun.withInput(HEADER, "compare", "--empty", "ok", EXPIRED, "-")))
                .contains("Nothing can be compared: the second has no disconnect. Maybe its export is empty.");
        assertThat(lines(CommandRun.withInput(HEADER, "compare", "--empty", "ok", EXPIRED, "-", "--lang", "zh")))
                .contains("无法对比：后一份没有断流记录，可能导出的是空文件。");
        assertThat(lines(CommandRun.withInput(HEADER, "compare", "--empty", "ok", EXPIRED, "-", "--lang", "ja")))
                .contains("比較できません：2 つ目に切断の記録がありません。空のエクスポートかもしれません。");
    }

    @Test
    void two_times_in_the_wrong_order_or_over_each_other_are_told() {
        String earlier = HEADER + refusals("push.example.com,live,finals", 19, 3);

        assertThat(lines(CommandRun.withInput(earlier, "compare", "--empty", "ok", EXPIRED, "-")))
                .contains("The second ends before the first begins. Maybe the two are swapped.");
        assertThat(lines(CommandRun.of("compare", EXPIRED, EXPIRED)))
                .contains(
                        "Both cover 2026-11-20 19:31:06 – 21:10:44 (UTC): what happened then can count on both sides.");
        assertThat(CommandRun.withInput(earlier, "compare", "--empty", "ok", "-", EXPIRED)
                        .out())
                .doesNotContain("Maybe", "Both cover");
    }

    @Test
    void the_page_and_json_say_that_nothing_can_be_compared() throws IOException {
        String page = CommandRun.withInput(HEADER, "compare", EXPIRED, "-", "--format", "html")
                .out();
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.withInput(HEADER, "compare", EXPIRED, "-", "--format", "json")
                        .out());

        assertThat(page).contains("Nothing can be compared: the second has no disconnect. Maybe its export is empty.");
        assertThat(json.at("/comparability").asText()).isEqualTo("nothing-after");
        assertThat(json.at("/entries/0/clear").asBoolean()).isFalse();
    }

    @Test
    void it_can_fail_on_what_got_worse_and_on_nothing_else() {
        String once = HEADER + ends(20, 60) + refusals("push.example.com,live,finals", 20, 4);
        String often = HEADER + ends(21, 60) + refusals("push.example.com,live,finals", 21, 40);
        String well = HEADER + ends(22, 60);

        assertThat(failing(once, often)).as("more").isEqualTo(3);
        assertThat(failing(well, once)).as("new").isEqualTo(3);
        assertThat(failing(often, well)).as("gone").isZero();
        assertThat(failing(once, once)).as("same").isZero();
        assertThat(failing(often, HEADER)).as("nothing to compare").isEqualTo(3);
        assertThat(CommandRun.withInput(often, "compare", "--empty", "ok", EXPIRED, "-")
                        .status())
                .as("not asked")
                .isZero();
    }

    @Test
    void to_fail_on_a_severity_is_for_reports() {
        assertThat(CommandRun.of("compare", EXPIRED, EXPIRED, "--fail-on", "high"))
                .isEqualTo(new CommandRun(2, "", "--fail-on 'high' is not known. Maybe: worse.\n"));
    }

    private int failing(String before, String after) {
        try {
            Path file = Files.writeString(folder.resolve("before.csv"), before);
            return CommandRun.withInput(after, "compare", file.toString(), "-", "--fail-on", "worse")
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(CommandRun run) {
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    /** {@return ordinary ends through a day} */
    private static String ends(int day, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int minute = i * 20;
            rows.append(
                    "push.example.com,live,other%d,2026-11-%02dT%02d:%02d:00Z,2026-11-%02dT%02d:%02d:00Z,203.0.113.9,2,0\n"
                            .formatted(i, day, minute / 60, minute % 60, day, minute / 60 + 1, minute % 60));
        }
        return rows.toString();
    }

    /** {@return starts that were refused because the URL had expired, one a minute} */
    private static String refusals(String stream, int day, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String time = "2026-11-%02dT%02d:%02d:18Z".formatted(day, 19 + (31 + i) / 60, (31 + i) % 60);
            rows.append(stream + "," + time + "," + time + ",203.0.113.7,18,501\n");
        }
        return rows.toString();
    }
}
