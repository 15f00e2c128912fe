package dev.whydrop.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.AnyVersion;
import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final String ESCAPE = "\u001b";
    private static final Screen COLOURED = new Screen(true, 80, true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"80, 80", "200, 120", "12, 40", "0, 97", "wide, 97", "'', 97"})
    void the_environment_tells_the_width_within_reason_and_else_the_terminal(String columns, int width) {
        assertThat(Screen.terminal(Map.of("COLUMNS", columns), false, () -> OptionalInt.of(97))
                        .width())
                .isEqualTo(width);
    }

    @Test
    void a_terminal_that_does_not_tell_its_width_has_100_columns() {
        assertThat(Screen.terminal(Map.of(), false, OptionalInt::empty).width()).isEqualTo(100);
    }

    @Test
    void colours_are_for_terminals_that_know_them_and_users_that_want_them() {
        assertThat(colours(false, Map.of("TERM", "xterm"))).isTrue();
        assertThat(colours(false, Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
        assertThat(colours(false, Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(colours(false, Map.of("TERM", "dumb"))).isFalse();
        assertThat(colours(true, Map.of())).isFalse();
        assertThat(colours(true, Map.of("WT_SESSION", "x"))).isTrue();
    }

    @Test
    void a_terminal_gets_colours_its_own_width_and_a_summary_as_the_last_line() {
        String text = CommandRun.on(COLOURED, "report", EVENING).out();

        assertThat(text)
                .contains(ESCAPE + "[1m1. Overdue payment blocks new pushes" + ESCAPE + "[0m")
                .contains(ESCAPE + "[1;31mCRITICAL · stated by the platform" + ESCAPE + "[0m")
                .endsWith("\n\n4 findings (1 CRITICAL, 3 HIGH). First: Overdue payment blocks new pushes (The\n"
                        + "whole account).\n");
        assertThat(plain(text).lines().filter(line -> line.length() > 80)).isEmpty();
    }

    @Test
    void colours_change_nothing_but_colours() {
        assertThat(plain(CommandRun.on(COLOURED, "report", EVENING).out()))
                .isEqualTo(CommandRun.on(COLOURED, "report", EVENING, "--color", "never")
                        .out());
    }

    @Test
    void where_no_terminal_is_there_are_no_colours_no_summary_and_100_columns() throws IOException {
        assertThat(AnyVersion.of(CommandRun.of("report", EVENING).out()))
                .isEqualTo(Files.readString(Path.of("fixtures/reports/busy-evening.en.txt")));
    }

    @Test
    void a_file_is_written_as_without_a_terminal_even_on_one() throws IOException {
        Path file = folder.resolve("report.txt");

        CommandRun run = CommandRun.on(COLOURED, "report", EVENING, "--out", file.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(AnyVersion.of(Files.readString(file)))
                .isEqualTo(Files.readString(Path.of("fixtures/reports/busy-evening.en.txt")));
    }

    @Test
    void colours_may_be_asked_for_where_no_terminal_is() {
        assertThat(CommandRun.of("report", EVENING, "--color", "always").out()).contains(ESCAPE + "[1m1. Overdue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja"})
    void no_line_of_a_report_is_wider_than_a_narrow_terminal(String language) {
        List<String> wide = CommandRun.on(new Screen(true, 60, false), "report", EVENING, "--lang", language)
                .out()
                .lines()
                .filter(line -> columns(line) > 60)
                .filter(line -> line.strip().contains(" ") && !line.contains("http"))
                .toList();

        assertThat(wide).isEmpty();
    }

    @Test
    void the_width_goes_to_every_command_that_shows_text() {
        Screen narrow = new Screen(true, 60, false);

        assertThat(CommandRun.on(narrow, "explain", "18/501").out().lines().filter(line -> line.length() > 60))
                .isEmpty();
    }

    private static boolean colours(boolean windows, Map<String, String> environment) {
        return Screen.terminal(environment, windows, OptionalInt::empty).colours();
    }

    private static String plain(String text) {
        return text.replaceAll(ESCAPE + "\\[[0-9;]*m", "");
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(point ->
                        Character.isIdeographic(point) || (point >= 0x3000 && point < 0x3100) || point > 0xFF00 ? 2 : 1)
                .sum();
    }
}
