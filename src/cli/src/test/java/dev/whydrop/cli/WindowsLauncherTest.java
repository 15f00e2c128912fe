package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, read as text: no build runs it. */
class WindowsLauncherTest {
    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("src/cli/src/main/launcher/whydrop.bat"));
    }

    @Test
    void the_console_takes_utf_8_while_it_runs_and_has_its_own_code_page_afterwards() {
        assertThat(lines)
                .containsSubsequence(
                        "for /f \"tokens=2 delims=:.\" %%p in ('chcp') do set \"WHYDROP_CODE_PAGE=%%p\"",
                        "chcp 65001 >nul", "if defined WHYDROP_CODE_PAGE chcp %WHYDROP_CODE_PAGE% >nul");
    }

    @Test
    void every_path_may_have_spaces() {
        assertThat(lines)
                .filteredOn(line -> line.contains("%~dp0"))
                .allMatch(line -> line.matches("set \".*%~dp0.*\""));
        assertThat(lines)
                .filteredOn(line -> line.matches(".*%WHYDROP_(JAVA|JAR)%.*"))
                .isNotEmpty()
                .allMatch(
                        line -> !line.replaceAll("\"%WHYDROP_(JAVA|JAR)%\"", "").contains("%WHYDROP_JA"));
    }

    @Test
    void its_exit_code_is_that_of_the_command() {
        assertThat(lines)
                .containsSubsequence("set \"WHYDROP_STATUS=%ERRORLEVEL%\"", "exit /b %WHYDROP_STATUS%")
                .last()
                .isEqualTo("exit /b %WHYDROP_STATUS%");
    }

    @Test
    void every_place_it_jumps_to_is_there() {
        assertThat(lines)
                .filteredOn(line -> line.matches(".*\\bgoto \\w+"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(lines).contains(":" + line.replaceAll(".*\\bgoto ", "")));
    }
}
