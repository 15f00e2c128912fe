package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that is wrong: one line that says what, and what may have been meant, in words and not in those of a programming language. */
class WrongArgumentsTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    private record Line(String message, String... arguments) {
        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static Stream<Line> lines() {
        return Stream.of(
                new Line("'reprot' is no command. Maybe: report.", "reprot", EVENING),
                new Line("'dance' is no command. Maybe read: whydrop --help", "dance"),
                new Line("'recrods' is no command. Maybe: records.", "help", "recrods"),
                new Line("'" + EVENING + "' is no command. Maybe: whydrop report " + EVENING, EVENING),
                new Line(
                        "--lang stands before the command. Maybe write it after: whydrop report FILE --lang",
                        "--lang",
                        "zh",
                        "report",
                        EVENING),
                new Line("'--fromat' is no option of report. Maybe: --format.", "report", EVENING, "--fromat=json"),
                new Line(
                        "'--colourful' is no option of codes. Maybe read: whydrop codes --help",
                        "codes",
                        "--colourful"),
                new Line("'--langauge' is no option of codes. Maybe: --lang.", "codes", "--langauge", "zh"),
                new Line(
                        "'--top' is no option of records, but of report. Maybe read: whydrop records --help",
                        "records",
                        EVENING,
                        "--top",
                        "3"),
                new Line(
                        "'--short' is no option of ticket, but of report, reply. Maybe read: whydrop ticket --help",
                        "ticket",
                        EVENING,
                        "--short"),
                new Line(
                        "'–lang' begins with another dash than options do, as a word processor or a chat makes it."
                                + " Maybe: --lang",
                        "report",
                        EVENING,
                        "–lang",
                        "zh"),
                new Line(
                        "'https://example.com/a.csv' is an address, and whydrop reads files. Maybe download it first,"
                                + " and give the file.",
                        "report",
                        "https://example.com/a.csv"),
                new Line(
                        "'day.xlsx' says no format. Maybe end it in .csv or .ndjson.",
                        "fetch",
                        "--since",
                        "1h",
                        "--out",
                        "day.xlsx"),
                new Line("--stream is empty. Maybe leave it out.", "report", EVENING, "--stream="),
                new Line("--out is empty. Maybe leave it out.", "report", EVENING, "--out", ""),
                new Line("--out 'pages/' is a folder. Maybe name a file in it.", "report", EVENING, "--out", "pages/"),
                new Line(
                        "--code '18/5O1' is no error code. Maybe write it like 21 or 18/501.",
                        "records",
                        EVENING,
                        "--code",
                        "18/5O1"),
                new Line(
                        "fixtures/events/busy-evning.csv does not exist. Maybe: " + EVENING,
                        "report",
                        "fixtures/events/busy-evning.csv"),
                new Line(
                        "--settings 'pom.xlm' does not exist. Maybe: pom.xml",
                        "report",
                        EVENING,
                        "--settings",
                        "pom.xlm"),
                new Line("CODE|TEXT|ID is missing. Maybe: whydrop explain 18/501", "explain"),
                new Line("CODE|TEXT|ID is empty. Maybe: whydrop explain 18/501", "explain", ""),
                new Line("'18' is one argument too many for codes. Maybe read: whydrop codes --help", "codes", "18"),
                new Line(
                        "--format 'jsn' is none of text, json, md, csv, html. Maybe: json.",
                        "report",
                        EVENING,
                        "--format",
                        "jsn"),
                new Line(
                        "--format 'pdf' is none of text, json, html. Maybe read: whydrop compare --help",
                        "compare",
                        EVENING,
                        EVENING,
                        "--format",
                        "pdf"),
                new Line(
                        "--fail-on 'hgh' is none of info, low, medium, high, critical. Maybe: high.",
                        "report",
                        EVENING,
                        "--fail-on",
                        "hgh"),
                new Line("--world 'reel' is none of even, real. Maybe: real.", "simulate", "--world", "reel"),
                new Line("--lang 'cn' is no language that whydrop speaks. Maybe: en, zh, ja.", "codes", "--lang", "cn"),
                new Line(
                        "--max-rejects 'few' is no share in per cent. Maybe give 0 to 100, such as 5 or 5%.",
                        "report", EVENING, "--max-rejects", "few"),
                new Line(
                        "--max-rejects '101%' is no share in per cent. Maybe give 0 to 100, such as 5 or 5%.",
                        "report", EVENING, "--max-rejects", "101%"),
                new Line(
                        "--top 'x' is no whole number. Maybe write it in digits, such as 3.",
                        "report",
                        EVENING,
                        "--top",
                        "x"),
                new Line(
                        "--top '99999999999' is too large a number. Maybe give a smaller one.",
                        "report",
                        EVENING,
                        "--top",
                        "99999999999"),
                new Line(
                        "--timeout 'soon' is no number. Maybe write it in digits, such as 2.5.",
                        "fetch",
                        "--timeout",
                        "soon"),
                new Line("--short takes no value. Maybe leave '=yes' out.", "report", EVENING, "--short=yes"),
                new Line(
                        "--columns 'code' has no '='. Maybe write NAME=HEADER.",
                        "report",
                        EVENING,
                        "--columns",
                        "code"),
                new Line(
                        "--top has no value. Maybe write --top N; see whydrop report --help",
                        "report",
                        EVENING,
                        "--top"),
                new Line("--lang is given twice. Maybe leave one out.", "codes", "--lang", "en", "--lang", "ja"),
                new Line("--out DIR is missing. Maybe read: whydrop simulate --help", "simulate"),
                new Line("REPORT is missing. Maybe: whydrop verify REPORT", "verify"),
                new Line(
                        "There is no rule or diagnosis 'network.uplnk' to disable. Maybe: network.uplink, network.blip.",
                        "report",
                        EVENING,
                        "--disable",
                        "network.uplnk"),
                new Line(
                        "There is no diagnosis 'network.uplnk'. Maybe: network.uplink, network.blip.",
                        "report",
                        EVENING,
                        "--why-not",
                        "network.uplnk"),
                new Line(
                        "--why-not 'NET-101' is a rule of network.uplink. Maybe: --why-not network.uplink",
                        "report",
                        EVENING,
                        "--why-not",
                        "NET-101"),
                new Line(
                        "There is no column 'errcod'. Maybe: errcode, sub_errcode.",
                        "report",
                        EVENING,
                        "--columns",
                        "errcod=code"),
                new Line(
                        "--zone 'Asia/Tokio' is no time zone. Maybe: Asia/Tokyo, Asia/Tomsk.",
                        "report",
                        EVENING,
                        "--zone",
                        "Asia/Tokio"),
                new Line(
                        "--zone 'Beijing' is no time zone. Maybe: Asia/Shanghai.",
                        "report",
                        EVENING,
                        "--zone",
                        "Beijing"),
                new Line(
                        "--zone 'new york' is no time zone. Maybe: America/New_York.",
                        "report",
                        EVENING,
                        "--zone",
                        "new york"),
                new Line(
                        "--zone 'CST' is no time zone. Maybe: Asia/Shanghai (China), America/Chicago (Central).",
                        "report",
                        EVENING,
                        "--zone",
                        "CST"),
                new Line(
                        "--since 'yesterday' is no time. Maybe write it like 24h, '2026-11-20 19:00:00' or"
                                + " 2026-11-20T19:00:00Z.",
                        "report",
                        EVENING,
                        "--since",
                        "yesterday"),
                new Line(
                        "--encoding 'GB1803' is no encoding that is known here. Maybe: GB18030.",
                        "report",
                        EVENING,
                        "--encoding",
                        "GB1803"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void one_line_says_what_is_wrong_and_what_may_be_meant(Line line) {
        CommandRun run = CommandRun.of(line.arguments());

        assertThat(run).isEqualTo(new CommandRun(2, "", line.message() + "\n"));
    }

    @Test
    void blanks_between_ids_are_no_part_of_them() {
        assertThat(CommandRun.of("report", EVENING, "--disable", "network.blip, network.periodic"))
                .isEqualTo(CommandRun.of("report", EVENING, "--disable", "network.blip,network.periodic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21-102", "21,102", "21102", "21／102"})
    void a_code_is_chosen_however_it_is_written(String written) {
        CommandRun run = CommandRun.of("records", EVENING, "--code", written, "--format", "csv");

        assertThat(run).isEqualTo(CommandRun.of("records", EVENING, "--code", "21/102", "--format", "csv"));
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/11/20", "2026-11-20", "2026/11/20 00:00"})
    void a_day_may_be_written_as_exports_write_it(String written) {
        assertThat(CommandRun.of("report", EVENING, "--since", written).out())
                .isEqualTo(CommandRun.of("report", EVENING, "--since", "2026-11-20T00:00:00Z")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999d", "999 days", "999D", "999 days ago"})
    void how_long_ago_may_be_written_in_words(String written) {
        assertThat(CommandRun.of("report", EVENING, "--since", written).status())
                .isEqualTo(CommandRun.of("report", EVENING, "--since", "999d").status());
    }

    @Test
    void a_dash_for_the_output_is_standard_output() {
        assertThat(CommandRun.of("report", EVENING, "--out", "-")).isEqualTo(CommandRun.of("report", EVENING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ZH", "zh-CN", "zh_Hans", "zh-Hans-CN", "zh_CN.UTF-8"})
    void a_language_may_be_written_as_systems_write_it(String written) {
        assertThat(CommandRun.of("explain", "13", "--lang", written))
                .isEqualTo(CommandRun.of("explain", "13", "--lang", "zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "0.5%", "0.5 %", "0.5％"})
    void a_share_may_have_its_sign(String share) {
        assertThat(CommandRun.of("report", EVENING, "--max-rejects", share).status())
                .isEqualTo(4);
    }

    @Test
    void a_command_may_be_written_in_capitals() {
        for (String command : List.of("Codes", "CODES")) {
            assertThat(CommandRun.of(command)).isEqualTo(CommandRun.of("codes"));
        }
    }
}
