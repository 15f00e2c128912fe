package dev.whydrop.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.AnyVersion;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages of {@code fixtures/reports}, whole. After a change that is meant to show, write them anew with {@code mvn -B test -Dtest=GoldenPageTest
 * -Dwhydrop.golden=write} and look at them in a browser.
 */
class GoldenPageTest {
    @Test
    void the_page_of_the_busy_evening_looks_as_agreed() throws IOException {
        assertGolden("busy-evening.html", Pages.page(Pages.evening(Language.EN)));
    }

    @Test
    void the_page_of_a_week_of_2000_streams_looks_as_agreed_and_is_smaller_than_1_MB() throws IOException {
        String page = Pages.page(Pages.simulatedWeek());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertGolden("simulated-week.html", page);
    }

    private static void assertGolden(String name, String page) throws IOException {
        String actual = AnyVersion.of(page);
        Path file = Path.of("fixtures/reports", name);
        if ("write".equals(System.getProperty("whydrop.golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual.equals(Files.readString(file)))
                .as("%s is as agreed", file)
                .isTrue();
    }
}
