package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.AnyVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code reply} and {@code ticket}. */
class MessageCommandsTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final String REPORT = "fixtures/reports/busy-evening.en.json";
    private static final String HEADER =
            "domain,app_name,stream_name,start_time,end_time,client_ip,errcode,sub_errcode\n";

    @TempDir
    Path folder;

    @Test
    void reply_is_about_the_first_advice_unless_told_otherwise() {
        CommandRun run = CommandRun.of("reply", EVENING);

        assertThat(run.status()).isZero();
        assertThat(run.err()).startsWith("2 of 302 rows could not be used, the first in " + EVENING + ", row 165: ");
        assertThat(run.out())
                .startsWith("Hello [name],\n")
                .contains("The reason given is an overdue payment.")
                .isEqualTo(CommandRun.of("reply", EVENING, "--rank", "1").out());
    }

    @ParameterizedTest
    @CsvSource({"en, Hello [name], two devices", "zh, 【客户名称】，您好：, 有两台设备", "ja, ［お客様名］様, 2 台の機器"})
    void reply_is_in_the_language_asked_for(String language, String greeting, String cause) {
        assertThat(CommandRun.of("reply", EVENING, "--rank", "4", "--lang", language)
                        .out())
                .startsWith(greeting)
                .contains(cause);
    }

    @ParameterizedTest
    @CsvSource({"en, two devices", "zh, 有两台设备", "ja, 2 台の機器"})
    void a_short_reply_is_three_lines_for_a_chat(String language, String cause) {
        String brief = CommandRun.of("reply", EVENING, "--rank", "4", "--short", "--lang", language)
                .out();

        assertThat(brief.lines()).hasSize(3);
        assertThat(brief.lines().toList().get(1)).contains(cause);
        assertThat(CommandRun.of("reply", EVENING, "--harmless", "1", "--short", "--lang", language)
                        .out()
                        .lines())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void a_report_in_json_gives_the_same_as_its_records(String command) {
        CommandRun fromJson = CommandRun.of(command, REPORT, "--rank", "2");

        assertThat(fromJson.status()).isZero();
        assertThat(fromJson.out())
                .isEqualTo(AnyVersion.of(
                        CommandRun.of(command, EVENING, "--rank", "2").out()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void push_errors_bear_on_a_message_as_they_do_on_the_report(String command) throws IOException {
        String records = "fixtures/events/push-errors.callbacks.ndjson";
        Path report = folder.resolve("report.json");
        Files.writeString(
                report, CommandRun.of("report", records, "--format", "json").out());

        assertThat(CommandRun.of(command, records).out())
                .isEqualTo(CommandRun.of(command, report.toString()).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void a_time_is_understood_as_in_a_report(String command) {
        CommandRun run = CommandRun.of(command, EVENING, "--until", "2026-11-21T00:00:00Z");

        assertThat(run.err()).startsWith("2 of 302 rows could not be used, the first in " + EVENING + ", row 165: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void a_report_in_another_language_gives_a_message_in_the_language_asked_for() {
        assertThat(CommandRun.of("reply", REPORT, "--lang", "ja", "--rank", "3").out())
                .isEqualTo(CommandRun.of("reply", EVENING, "--lang", "ja", "--rank", "3")
                        .out());
    }

    @Test
    void a_report_is_also_read_from_standard_input() throws IOException {
        CommandRun run = CommandRun.withInput(Files.readString(Path.of(REPORT)), "reply", "-");

        assertThat(run.out()).isEqualTo(CommandRun.of("reply", EVENING).out());
    }

    @Test
    void records_are_also_read_from_standard_input() throws IOException {
        CommandRun run = CommandRun.withInput(Files.readString(Path.of(EVENING)), "reply", "-");

        assertThat(run.out()).isEqualTo(CommandRun.of("reply", EVENING).out());
    }

    @Test
    void one_stream_can_be_chosen() {
        assertThat(CommandRun.of("reply", EVENING, "--stream", "gospel-night").out())
                .contains("new pushes of stream \"gospel-night\"");
    }

    @Test
    void ticket_names_streams_codes_and_both_times() {
        CommandRun run = CommandRun.of("ticket", EVENING, "--rank", "2");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Subject: Push URL had expired when the push started – Stream ")
                .contains("- push.arena-plus.example/event/chess-final-en\n")
                .contains("- 18/501: 25 times. The push URL has expired.\n")
                .contains("| Beijing time 2026-11-2")
                .contains("\nWhat we ask of you\n");
    }

    @Test
    void out_writes_a_file_and_nothing_to_standard_output() throws IOException {
        Path out = folder.resolve("reply.txt");

        CommandRun run = CommandRun.of("reply", EVENING, "--out", out.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .isEqualTo(CommandRun.of("reply", EVENING).out());
    }

    @Test
    void harmless_disconnects_have_a_message_too() {
        assertThat(CommandRun.of("reply", EVENING, "--harmless", "1").out()).contains("There is nothing urgent to do.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1"})
    void a_rank_that_the_report_does_not_have(String rank) {
        assertRefused(
                CommandRun.of("ticket", EVENING, "--rank=" + rank),
                "--rank is " + rank + ", and the report has 4 findings. Maybe give 1 to 4.\n");
    }

    @Test
    void a_report_without_advice() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.csv"),
                HEADER + "p.example,live,cam,2026-11-20T18:00:00Z,2026-11-20T19:00:00Z,192.0.2.1,1,\n");

        assertRefused(
                CommandRun.of("reply", log.toString()),
                "The report has no finding: nobody has to act, or nothing is likely enough."
                        + " Maybe read it first: whydrop report FILE.\n");
    }

    @Test
    void a_harmless_cause_that_the_report_does_not_have() {
        assertRefused(
                CommandRun.of("reply", EVENING, "--harmless", "99"),
                "--harmless is 99, and the report has 3 harmless causes."
                        + " Maybe give a smaller number, from 1, or leave it out.\n");
    }

    @Test
    void a_report_beside_other_files() {
        assertRefused(
                CommandRun.of("reply", EVENING, REPORT),
                "'" + REPORT + "' is a report, and there are other files. Maybe give it alone.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--stream=gospel-night", "--domain=p.example", "--since=2026-11-20", "--until=2026-11-20"})
    void a_report_with_an_option_for_records(String option) {
        assertRefused(
                CommandRun.of("reply", REPORT, option),
                "'" + REPORT + "' is a report, whose rows cannot be chosen any more."
                        + " Maybe give the option to whydrop report, or the records instead of the report.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--redact", "--redact-key-file=pom.xml"})
    void a_report_whose_names_would_have_to_be_masked(String option) {
        assertRefused(
                CommandRun.of("reply", REPORT, option),
                "'" + REPORT + "' is a report, whose names cannot be masked any more."
                        + " Maybe give --redact to whydrop report, or the records instead of the report.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "ticket"})
    void names_are_masked_on_request(String command) {
        CommandRun run = CommandRun.of(command, EVENING, "--rank", "4", "--redact");

        assertThat(run.status()).isZero();
        assertThat(run.out()).doesNotContain("marathon-finish", "city-fm", "198.51.100.41", "198.51.100.77");
    }

    @Test
    void a_report_that_was_cut_off() throws IOException {
        String json = Files.readString(Path.of(REPORT));
        Path file = Files.writeString(folder.resolve("report.json"), json.substring(0, json.length() / 2));

        CommandRun run = CommandRun.of("reply", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("'" + file + "' is no whole report (")
                .contains("Maybe make it again")
                .hasLineCount(1);
    }

    @Test
    void a_report_with_a_diagnosis_of_a_newer_whydrop() throws IOException {
        Path file = Files.writeString(
                folder.resolve("report.json"),
                Files.readString(Path.of(REPORT)).replace("\"id\" : \"network.uplink\"", "\"id\" : \"solar-storm\""));

        assertRefused(
                CommandRun.of("reply", file.toString()),
                "The report has the diagnosis 'solar-storm', which this whydrop does not have."
                        + " Maybe a newer one made it.\n");
    }

    @Test
    void a_missing_file() {
        CommandRun run = CommandRun.of("reply", "nowhere.csv");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.csv").contains("Maybe").hasLineCount(1);
    }

    @Test
    void an_output_file_that_is_also_read() throws IOException {
        Path log = Files.copy(Path.of(EVENING), folder.resolve("log.csv"));

        assertRefused(
                CommandRun.of("reply", log.toString(), "--out", log.toString()),
                "'" + log + "' is named twice: it would be overwritten. Maybe give another name.\n");
    }

    private static void assertRefused(CommandRun run, String message) {
        assertThat(run.err()).isEqualTo(message);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
