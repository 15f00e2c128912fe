package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.terminal.ProcessEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are not given: from the environment, then from a config file. */
class ConfigTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path home;

    private Path usual;

    @BeforeEach
    void the_usual_place() throws IOException {
        usual = home.resolve(".config").resolve("whydrop").resolve("config");
        Files.createDirectories(usual.getParent());
    }

    @Test
    void zone_language_and_disabled_ids_come_from_the_usual_place() throws IOException {
        Files.writeString(usual, """
                # how we work
                zone: asia/tokyo
                lang: ja_JP

                disable: network.uplink, NET-101
                """);

        assertThat(run("report", EVENING))
                .isEqualTo(CommandRun.of(
                        "report",
                        EVENING,
                        "--zone",
                        "Asia/Tokyo",
                        "--lang",
                        "ja",
                        "--disable",
                        "network.uplink,NET-101"));
    }

    @Test
    void every_command_that_diagnoses_leaves_out_the_same() throws IOException {
        Files.writeString(usual, "disable: network.uplink\n");

        for (String command : new String[] {"report", "records", "reply", "ticket"}) {
            assertThat(run(command, EVENING))
                    .as(command)
                    .isEqualTo(CommandRun.of(command, EVENING, "--disable", "network.uplink"));
        }
        assertThat(run("compare", EVENING, EVENING))
                .isEqualTo(CommandRun.of("compare", EVENING, EVENING, "--disable", "network.uplink"));
    }

    @Test
    void an_option_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Files.writeString(usual, "lang: ja\n");
        Map<String, String> chinese = Map.of("WHYDROP_LANG", "zh_CN");

        assertThat(run("explain", "13")).isEqualTo(CommandRun.of("explain", "13", "--lang", "ja"));
        assertThat(CommandRun.in(user(chinese), "explain", "13"))
                .isEqualTo(CommandRun.of("explain", "13", "--lang", "zh"));
        assertThat(CommandRun.in(user(chinese), "explain", "13", "--lang", "en"))
                .isEqualTo(CommandRun.of("explain", "13"));
    }

    @Test
    void columns_and_keys_are_used_and_paths_start_from_the_file() throws IOException {
        Path log = Files.writeString(home.resolve("log.csv"), """
                channel,ended,code
                finals,2026-11-20T19:31:06Z,13
                """);
        Files.writeString(usual.resolveSibling("push.keys"), "nonsense without a colon\n");
        Files.writeString(usual, "columns: stream_name=channel, end_time=ended, errcode=code\n");
        CommandRun named = CommandRun.of(
                "records", log.toString(), "--columns", "stream_name=channel,end_time=ended,errcode=code");

        assertThat(named.status()).isZero();
        assertThat(run("records", log.toString())).isEqualTo(named);

        Files.writeString(usual, "push-keys: push.keys\n");
        assertThat(run("report", EVENING))
                .isEqualTo(CommandRun.of(
                        "report",
                        EVENING,
                        "--push-keys",
                        usual.resolveSibling("push.keys").toString()));
    }

    @Test
    void a_key_for_masks_masks_nothing_by_itself() throws IOException {
        Path key = Files.writeString(home.resolve("mask.key"), "0123456789abcdef0123456789abcdef");
        Files.writeString(usual, "redact-key-file: ~/mask.key\n");

        assertThat(run("records", EVENING)).isEqualTo(CommandRun.of("records", EVENING));
        assertThat(run("records", EVENING, "--redact"))
                .isEqualTo(CommandRun.of("records", EVENING, "--redact-key-file", key.toString()));
    }

    @Test
    void another_file_is_read_in_its_place() throws IOException {
        Files.writeString(usual, "lang: ja\n");
        Path other = Files.writeString(home.resolve("other"), "lang: zh\n");
        CommandRun chinese = CommandRun.of("explain", "13", "--lang", "zh");

        assertThat(run("explain", "13", "--config", other.toString())).isEqualTo(chinese);
        assertThat(CommandRun.in(user(Map.of("WHYDROP_CONFIG", other.toString())), "explain", "13"))
                .isEqualTo(chinese);
    }

    @Test
    void the_folder_of_the_environment_goes_before_that_of_the_user() throws IOException {
        Files.writeString(usual, "lang: ja\n");
        Path folder = Files.createDirectories(home.resolve("xdg").resolve("whydrop"));
        Files.writeString(folder.resolve("config"), "lang: zh\n");
        Map<String, String> xdg = Map.of("XDG_CONFIG_HOME", folder.getParent().toString());
        Map<String, String> appData = Map.of("APPDATA", folder.getParent().toString());

        assertThat(CommandRun.in(user(xdg), "explain", "13")).isEqualTo(CommandRun.of("explain", "13", "--lang", "zh"));
        assertThat(CommandRun.in(user(Map.of("XDG_CONFIG_HOME", "relative")), "explain", "13"))
                .isEqualTo(CommandRun.of("explain", "13", "--lang", "ja"));
        assertThat(CommandRun.in(new ProcessEnvironment(appData, true, home), "explain", "13"))
                .isEqualTo(CommandRun.of("explain", "13", "--lang", "zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "none"})
    void it_can_be_left_out_of_account(String none) throws IOException {
        Files.writeString(usual, "lang: ja\n");

        assertThat(run("explain", "13", "--config", none)).isEqualTo(CommandRun.of("explain", "13"));
    }

    @Test
    void without_a_file_nothing_is_usual() {
        assertThat(run("report", EVENING)).isEqualTo(CommandRun.of("report", EVENING));
        assertThat(CommandRun.in(new ProcessEnvironment(Map.of(), true, null), "codes"))
                .isEqualTo(CommandRun.of("codes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "zon: UTC | 'zon' is nothing that can stand there. Maybe: zone.",
                "colour: red | 'colour' is nothing that can stand there."
                        + " Maybe one of: lang, zone, columns, push-keys, callback-key-file, redact-key-file, disable.",
                "zone Asia/Tokyo | it is no 'name: value'. Maybe write it like: zone: Asia/Tokyo",
                "zone: | it is no 'name: value'. Maybe write it like: zone: Asia/Tokyo",
                "zone: Asia/Tokio | zone 'Asia/Tokio' is no time zone. Maybe: Asia/Tokyo, Asia/Tomsk.",
                "lang: jp | lang 'jp' is no language that whydrop speaks. Maybe: en, zh, ja.",
                "columns: errcod=code | There is no column 'errcod'. Maybe: errcode, sub_errcode.",
                "columns: code |"
                        + " columns 'code' has no '='. Maybe write it like: columns: errcode=code, end_time=ended",
                "disable: network.uplnk |"
                        + " There is no rule or diagnosis 'network.uplnk' to disable. Maybe: network.uplink, network.blip."
            })
    void what_cannot_be_used_is_named_with_its_line(String line, String message) throws IOException {
        Files.writeString(usual, "# mine\n" + line + "\n");

        assertThat(run("report", EVENING))
                .isEqualTo(new CommandRun(2, "", "The config file '" + usual + "', line 2: " + message + "\n"));
    }

    @Test
    void a_name_for_the_second_time_is_refused() throws IOException {
        Files.writeString(usual, "lang: ja\nzone: UTC\nlang: zh\n");

        assertThat(run("codes").err())
                .isEqualTo("The config file '" + usual
                        + "', line 3: 'lang' is there for the second time. Maybe leave one out.\n");
    }

    @Test
    void what_stands_in_the_environment_is_named_with_its_variable() {
        assertThat(CommandRun.in(user(Map.of("WHYDROP_ZONE", "Mars/Base")), "report", EVENING)
                        .err())
                .isEqualTo("WHYDROP_ZONE: zone 'Mars/Base' is no time zone."
                        + " Maybe UTC, Asia/Shanghai, Asia/Tokyo or +09:00.\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_told() throws IOException {
        Path binary = Files.write(home.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path large = Files.write(home.resolve("large"), new byte[70_000]);

        assertThat(run("codes", "--config", "nowhere").err())
                .isEqualTo("The config file 'nowhere' does not exist. Maybe the path is misspelt.\n");
        assertThat(run("codes", "--config", home.toString()).err())
                .isEqualTo("The config file '" + home + "' is a folder. Maybe name a file in it.\n");
        assertThat(run("codes", "--config", binary.toString()).err())
                .isEqualTo("The config file '" + binary + "' is no text in UTF-8. Maybe it is another file.\n");
        assertThat(run("codes", "--config", large.toString()).err())
                .isEqualTo("The config file '" + large + "' is larger than 64 KB. Maybe it is another file.\n");
    }

    @Test
    void help_is_given_whatever_stands_in_it() throws IOException {
        Files.writeString(usual, "nonsense\n");

        assertThat(run("report", "--help").status()).isZero();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(user(Map.of()), arguments);
    }

    private ProcessEnvironment user(Map<String, String> environment) {
        return new ProcessEnvironment(new HashMap<>(environment), false, home);
    }
}
