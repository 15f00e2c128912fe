package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report made with other settings, or without some diagnosis, says so: who reads it would take it for the usual one. */
class ChangedReportTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "text, en, Settings that differ from the defaults: undeterminedBelow = 0.6., Left out (--disable): network.blip.",
        "text, zh, 与默认值不同的设置：undeterminedBelow = 0.6。, 已停用（--disable）：network.blip。",
        "text, ja, 既定値と異なる設定：undeterminedBelow = 0.6。, 対象外にしたもの（--disable）：network.blip。",
        "md, en, Settings that differ from the defaults: undeterminedBelow = 0.6., network.blip",
        "html, en, Settings that differ from the defaults: undeterminedBelow = 0.6., Left out (--disable): network.blip.",
        "csv, en, undeterminedBelow=0.6, network.blip",
        "json, en, '\"undeterminedBelow\" : 0.6', '\"network.blip\"'"
    })
    void every_form_tells_what_was_set_otherwise_and_left_out(String format, String language, String set, String left)
            throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "undeterminedBelow: 0.6\n");
        String report = CommandRun.of(
                        "report",
                        EVENING,
                        "--format",
                        format,
                        "--lang",
                        language,
                        "--settings",
                        settings.toString(),
                        "--disable",
                        "network.blip")
                .out();

        assertThat(report).contains(set, left);
        assertThat(CommandRun.of("report", EVENING, "--format", format, "--lang", language)
                        .out())
                .doesNotContain(set);
    }

    @Test
    void a_ticket_says_that_the_report_was_made_with_other_settings() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "undeterminedBelow: 0.6\n");
        Path report = folder.resolve("changed.json");
        Files.writeString(
                report,
                CommandRun.of(
                                "report",
                                EVENING,
                                "--format",
                                "json",
                                "--settings",
                                settings.toString(),
                                "--disable",
                                "network.blip")
                        .out());

        assertThat(CommandRun.of("ticket", report.toString()).out())
                .contains("- This was found with changed settings. Settings that differ from the defaults:"
                        + " undeterminedBelow = 0.6. Left out (--disable): network.blip.\n");
        assertThat(CommandRun.of("ticket", EVENING).out()).doesNotContain("changed settings");
    }
}
