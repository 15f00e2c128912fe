package dev.whydrop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the papers show is what the product does, and what they lead to is there. */
class PapersTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path GUIDE = PAGES.resolve("guide.md");
    private static final String EXAMPLE = "fixtures/events/cut-then-expired.csv";
    private static final int MOST_BYTES = 6 * 1024;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void the_readme_is_a_start_and_no_manual() throws IOException {
        assertThat(Files.size(README)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void the_input_shown_is_the_fixture() throws IOException {
        assertThat(block("csv", README)).isEqualTo(Files.readString(Path.of(EXAMPLE)));
    }

    @Test
    void the_short_output_shown_is_what_the_command_prints() throws IOException {
        assertThat(block("text", README)).isEqualTo(printed("report", EXAMPLE, "--short"));
    }

    @Test
    void the_whole_output_shown_is_what_the_command_prints() throws IOException {
        assertThat(block("text", GUIDE)).isEqualTo(printed("report", EXAMPLE));
    }

    @Test
    void the_first_command_shown_builds_and_reports_and_the_second_tests() throws IOException {
        assertThat(Files.readString(README))
                .contains("mvn -B -q package -DskipTests && java -jar target/whydrop.jar report"
                        + " fixtures/events/busy-evening.csv\n")
                .contains("\nmvn -B verify\n");
    }

    @Test
    void every_link_to_a_file_leads_to_one() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path paper : papers()) {
            Path folder = paper.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(paper))
                    .results()
                    .map(each -> each.group(1))
                    .filter(link -> !link.contains("://"))
                    .filter(link -> !Files.exists(folder.resolve(link)))
                    .forEach(link -> broken.add(paper + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_page_is_in_the_list_of_pages() throws IOException {
        String list = Files.readString(PAGES.resolve("index.md"));
        try (Stream<Path> pages = Files.walk(PAGES)) {
            assertThat(pages.filter(each -> each.toString().endsWith(".md"))
                            .map(each -> PAGES.relativize(each).toString().replace('\\', '/'))
                            .filter(each -> !each.equals("index.md")))
                    .allMatch(page -> list.contains("](" + page + ")"));
        }
    }

    private static List<Path> papers() throws IOException {
        List<Path> papers = new ArrayList<>(List.of(
                README, Path.of("CHANGELOG.md"), Path.of("rules/README.md"), Path.of("fixtures/events/README.md")));
        for (Path folder : List.of(PAGES, Path.of(".github"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(each -> each.toString().endsWith(".md")).forEach(papers::add);
            }
        }
        return papers;
    }

    private static String printed(String... arguments) {
        return CommandRun.of(arguments).out().replaceFirst("whydrop \\S+", "whydrop 0.2.0-SNAPSHOT");
    }

    private static String block(String language, Path paper) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(paper));
        return block.results()
                .findFirst()
                .map((MatchResult each) -> each.group(1))
                .orElseThrow();
    }
}
