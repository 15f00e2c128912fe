package dev.whydrop.flink.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.flink.live.LiveOptions.Folder;
import dev.whydrop.flink.live.LiveOptions.From;
import dev.whydrop.flink.live.LiveOptions.OutFolder;
import dev.whydrop.flink.live.LiveOptions.OutTopic;
import dev.whydrop.flink.live.LiveOptions.Topic;
import dev.whydrop.flink.option.Rules;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveOptionsTest {
    private static LiveOptions folders(String... more) {
        List<String> all = new ArrayList<>(List.of("--folder", "in", "--out", "out"));
        all.addAll(List.of(more));
        return LiveOptions.of(all.toArray(String[]::new));
    }

    @Test
    void what_is_not_given_has_a_default() {
        assertThat(folders())
                .isEqualTo(new LiveOptions(
                        new Folder("in", Duration.ofSeconds(10)),
                        new OutFolder("out"),
                        Map.of(),
                        new Rules(Language.EN, "", new TreeSet<>()),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1),
                        Duration.ofHours(24),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(30)));
    }

    @Test
    void topics_are_read_and_written_with_the_properties_of_kafka() {
        LiveOptions options = LiveOptions.of(
                "--topic",
                "calls",
                "--bootstrap-servers",
                "kafka:9092",
                "--out-topic",
                "told",
                "--group",
                "desk",
                "--from",
                "latest",
                "--transaction-prefix",
                "desk",
                "--kafka.security.protocol",
                "SASL_SSL");

        assertThat(options.input()).isEqualTo(new Topic("calls", "kafka:9092", "desk", From.LATEST));
        assertThat(options.output()).isEqualTo(new OutTopic("told", "kafka:9092", "desk"));
        assertThat(options.kafka()).containsExactly(Map.entry("security.protocol", "SASL_SSL"));
    }

    @Test
    void a_file_of_options_counts_where_they_are_not_given(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("live.properties"), "lookback=12h\nclose-after=1h\n");

        LiveOptions options = folders("--params", file.toString(), "--lookback", "90m");

        assertThat(options.lookback()).isEqualTo(Duration.ofMinutes(90));
        assertThat(options.closeAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void settings_travel_with_the_job(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yaml"), "burstWindow: 700");

        Rules rules = folders("--settings", file.toString(), "--disable", "NET-101, network.uplink", "--language", "ja")
                .rules();

        assertThat(rules)
                .isEqualTo(
                        new Rules(Language.JA, "burstWindow: 700", new TreeSet<>(Set.of("NET-101", "network.uplink"))));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("--lookback 1x", "--lookback is '1x'. Maybe write 24h, 90m or 30s."),
                Arguments.of(
                        "--debounce 0s",
                        "--debounce is '0s', and it is above 0 and up to 366d. Maybe write 24h, 90m or 30s."),
                Arguments.of("--lokback 24h", "There is no option '--lokback'. Maybe: --lookback."),
                Arguments.of(
                        "--lookback=24h",
                        "There is no option '--lookback=…'. Maybe write --lookback and its value with a blank between."),
                Arguments.of(
                        "--lookback", "Option --lookback has no value. Maybe write one behind it, or leave it out."),
                Arguments.of(
                        "24h", "The options [--folder, --out] are no pairs. Maybe write each like --lookback 24h."),
                Arguments.of(
                        "--topic calls",
                        "Both of --folder and --topic is given. Maybe write --folder DIR, or --topic NAME --bootstrap-servers HOST:PORT."),
                Arguments.of(
                        "--out-topic told",
                        "Both of --out and --out-topic is given. Maybe write --out DIR, or --out-topic NAME --bootstrap-servers HOST:PORT."),
                Arguments.of("--language fr", "--language is 'fr'. Maybe write en, zh or ja."),
                Arguments.of(
                        "--disable NET-9999",
                        "There is no rule or diagnosis 'NET-9999' to disable. Maybe one like NET-101 or network.uplink is meant."),
                Arguments.of(
                        "--lookback 1m",
                        "--lateness is 2m and --lookback is 1m. Maybe look back longer: what is older is not kept."),
                Arguments.of(
                        "--params nowhere.properties",
                        "--params is 'nowhere.properties', which cannot be read. Maybe give a file with lines lookback=24h."),
                Arguments.of(
                        "--settings nowhere.yaml",
                        "--settings is 'nowhere.yaml', which cannot be read. Maybe give a file with lines burstWindow: 600."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_wrong_is_told_with_its_name_and_value(String more, String message) {
        assertThatThrownBy(() -> folders(more.split(" "))).hasMessage(message);
    }

    @Test
    void a_topic_needs_a_server() {
        assertThatThrownBy(() -> LiveOptions.of("--topic", "calls", "--out", "out"))
                .hasMessage("Option --bootstrap-servers is missing. Maybe write it with its value.");
    }

    /** Whatever is wrong with an option, its value may be a password. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "live --kafka.ssl.key.password s3cret",
                "--folder in --kafka.ssl.key.password=s3cret",
                "--kafka.ssl.key.password=s3cret --lookback 24h",
                "--kafka.ssl.key.password -s3cret --out",
                "--pasword=s3cret --out out"
            })
    void no_message_shows_a_value_that_may_be_a_password(String arguments) {
        assertThatThrownBy(() -> LiveOptions.of(arguments.split(" ")))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
    }

    private static String trace(Throwable e) {
        StringWriter all = new StringWriter();
        e.printStackTrace(new PrintWriter(all));
        return all.toString();
    }

    @Test
    void where_to_begin_is_one_of_three() {
        assertThatThrownBy(() -> LiveOptions.of(
                        "--topic", "calls", "--bootstrap-servers", "kafka:9092", "--out", "out", "--from", "now"))
                .hasMessage("--from is 'now'. Maybe write committed, earliest or latest.");
    }

    @Test
    void a_password_is_in_no_message() {
        assertThatThrownBy(() -> folders("--kafka.sasl.jaas.config", "password=secret", "more"))
                .hasMessage("The options [--folder, --out, --kafka.sasl.jaas.config] are no pairs. "
                        + "Maybe write each like --lookback 24h.");
    }
}
