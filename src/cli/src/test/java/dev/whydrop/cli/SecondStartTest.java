package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code java -jar} starts Java a second time. */
class SecondStartTest {
    private static final List<String> PLAIN = List.of("-jar", "whydrop.jar", "report", "x.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"5000000, false", "5000001, true"})
    void it_pays_for_more_than_five_million_bytes(long size, boolean pays) throws IOException {
        assertThat(start(Map.of(), PLAIN).pays(List.of("report", log("x.csv", size))))
                .isEqualTo(pays);
    }

    @Test
    void several_files_count_together() throws IOException {
        List<String> arguments = List.of("report", log("x.csv", 3_000_000), log("y.csv", 3_000_000), "--top", "3");

        assertThat(start(Map.of(), PLAIN).pays(arguments)).isTrue();
    }

    @Test
    void folders_standard_input_and_what_is_no_path_count_for_nothing() {
        assertThat(start(Map.of(), PLAIN).pays(List.of("report", folder.toString(), "-", "\0")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx4g", "-Dx=y", "-XX:+UseG1GC", "-agentlib:jdwp=transport=dt_socket", "-cp", "@options"})
    void it_is_left_to_options_for_java(String option) throws IOException {
        List<String> started = List.of(option, "-jar", "whydrop.jar", "report", "x.csv");

        assertThat(start(Map.of(), started).pays(large())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void it_is_left_to_options_of_the_environment(String variable) throws IOException {
        assertThat(start(Map.of(variable, "-Xmx1g"), PLAIN).pays(large())).isFalse();
    }

    @Test
    void there_is_none_where_the_system_does_not_tell_how_the_first_was_started() throws IOException {
        assertThat(start(Map.of(), List.of()).pays(large())).isFalse();
    }

    @Test
    void an_argument_that_would_not_arrive_as_it_is_stays_here() throws IOException {
        List<String> arguments = List.of("report", log("x.csv", 6_000_000), "--stream", "配信");

        assertThat(new SecondStart(Map.of(), PLAIN, "ANSI_X3.4-1968").pays(arguments))
                .isFalse();
        assertThat(new SecondStart(Map.of(), PLAIN, "UTF-8").pays(arguments)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "WHYDROP_CACHE, '', 123-4.jsa, true",
        "WHYDROP_CACHE, '', 123-4.aot, true",
        "WHYDROP_CACHE, '', making, false",
        "XDG_CACHE_HOME, whydrop, 123-4.jsa, true",
        "HOME, .cache/whydrop, 123-4.jsa, true"
    })
    void it_pays_for_any_command_where_the_launcher_keeps_an_archive(
            String variable, String under, String file, boolean pays) throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve(under)).resolve(file));

        assertThat(start(Map.of(variable, folder.toString()), PLAIN).pays(List.of("codes")))
                .isEqualTo(pays);
    }

    @Test
    void an_empty_name_of_the_cache_means_no_archive() throws IOException {
        Files.createFile(
                Files.createDirectories(folder.resolve(".cache/whydrop")).resolve("123-4.jsa"));

        assertThat(start(Map.of("WHYDROP_CACHE", "", "HOME", folder.toString()), PLAIN)
                        .pays(List.of("codes")))
                .isFalse();
    }

    @Test
    void what_is_started_is_the_launcher_for_that_jar_with_the_arguments_as_they_are() throws IOException {
        ProcessBuilder launcher = Launcher.of(Path.of("/a b/whydrop.jar"), List.of("report", "x y.csv", ""));

        assertThat(launcher.environment()).containsEntry("WHYDROP_JAR", "/a b/whydrop.jar");
        assertThat(launcher.command())
                .containsExactly(
                        "sh",
                        "-c",
                        Files.readString(Path.of("src/cli/src/main/launcher/whydrop")),
                        "whydrop",
                        "report",
                        "x y.csv",
                        "");
    }

    private List<String> large() throws IOException {
        return List.of("report", log("x.csv", 6_000_000));
    }

    private String log(String name, long size) throws IOException {
        Path log = folder.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(size);
        }
        return log.toString();
    }

    private static SecondStart start(Map<String, String> environment, List<String> started) {
        return new SecondStart(environment, started, "UTF-8");
    }
}
