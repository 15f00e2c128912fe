package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the product does. */
class ReadmeTest {
    private static final String EXAMPLE = "fixtures/events/cut-then-expired.csv";

    @Test
    void the_input_shown_is_the_fixture() throws IOException {
        assertThat(block("csv")).isEqualTo(Files.readString(Path.of(EXAMPLE)));
    }

    @Test
    void the_output_shown_is_what_the_command_prints() throws IOException {
        String printed = CommandRun.of("report", EXAMPLE).out();

        assertThat(block("text")).isEqualTo(printed.replaceFirst("whydrop \\S+", "whydrop 0.2.0-SNAPSHOT"));
    }

    @Test
    void the_first_command_shown_builds_and_reports_and_the_second_tests() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("mvn -B -q package -DskipTests && java -jar target/whydrop.jar report"
                        + " fixtures/events/busy-evening.csv\n")
                .contains("\nmvn -B verify\n");
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
