package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.terminal.ExitCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code man} and {@code completion}: what is made from the commands themselves. */
class ManualTest {
    private static final List<String> COMMANDS = List.of(
            "report",
            "records",
            "explain",
            "codes",
            "evaluate",
            "compare",
            "reply",
            "ticket",
            "simulate",
            "completion",
            "man");

    @Test
    void the_manual_page_has_every_command_with_its_options_and_examples() {
        CommandRun run = CommandRun.of("man");

        assertThat(run.status()).isZero();
        assertThat(COMMANDS).allSatisfy(command -> assertThat(run.out()).contains(".SS \"" + command + "\"\n"));
        assertThat(run.out())
                .contains(".TP\n\\fB\\-\\-format FORMAT\\fR\n")
                .contains("\n  whydrop report evening.csv\n")
                .doesNotContain("${");
    }

    @Test
    void the_manual_page_ends_with_what_is_true_of_every_command() {
        assertThat(CommandRun.of("man").out().lines().filter(line -> line.startsWith(".SH")))
                .containsExactly(
                        ".SH \"NAME\"",
                        ".SH \"SYNOPSIS\"",
                        ".SH \"COMMANDS\"",
                        ".SH \"CONFIG FILE\"",
                        ".SH \"EXIT STATUS\"",
                        ".SH \"ENVIRONMENT\"",
                        ".SH \"FILES\"",
                        ".SH \"EXAMPLES\"");
    }

    @Test
    void the_manual_page_knows_every_way_to_end_and_every_usual_option() {
        String page = CommandRun.of("man").out();

        assertThat(ExitCode.values())
                .allSatisfy(code -> assertThat(page).contains(".TP\n\\fB" + code.status() + "\\fR\n"));
        assertThat(UsualOptions.NAMES)
                .allSatisfy(name -> assertThat(page)
                        .contains("\\fB" + name.replace("-", "\\-") + ": ")
                        .contains("WHYDROP_" + name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @Test
    void a_line_of_the_manual_page_is_a_request_only_where_it_is_meant() {
        assertThat(CommandRun.of("man").out().lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( \".*\")*"));
    }

    @Test
    void the_manual_page_shows_no_sign_of_a_format() {
        assertThat(CommandRun.of("man").out()).doesNotContain("%n", "${", "@|");
    }

    @Test
    void the_completion_script_knows_every_command_and_the_values_of_options() {
        CommandRun run = CommandRun.of("completion");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(COMMANDS)
                .contains("complete -F");
        assertThat(run.out()).contains("'--fail-on'", "'--world'");
    }
}
