package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever embeds whydrop as the page about it says gets what it promises: Maven builds projects of their own with the jars of this build, and they run. */
class FreshProjectsIT {
    private static final Path PAGE = Path.of("src/site/markdown/embedding.md");
    private static final String WITHOUT_LOGGER = """
            SLF4J(W): No SLF4J providers were found.
            SLF4J(W): Defaulting to no-operation (NOP) logger implementation
            SLF4J(W): See https://www.slf4j.org/codes.html#noProviders for further details.
            """;

    private static LocalRepository repository;
    private static FreshProject advisorAlone;

    @BeforeAll
    static void install() throws Exception {
        repository = LocalRepository.in(Path.of("src/cli/target/fresh-projects/repository"));
        repository.install("whydrop-parent", Path.of("pom.xml"));
        repository.install("whydrop-build", Path.of("src/build/pom.xml"));
        repository.install("whydrop-bom", Path.of("src/bom/pom.xml"));
        for (String module : List.of("advisor", "reading", "reports")) {
            repository.install(module);
        }
        advisorAlone = FreshProject.of("advisor-alone", repository);
    }

    @Test
    void the_advisor_alone_advises_on_disconnects_that_a_program_has() throws Exception {
        CommandRun run = advisorAlone.run();

        assertThat(run.err()).isEqualTo(WITHOUT_LOGGER);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "1. Push URL had expired when the push started: Convert the txTime of the URL from hex to Unix"
                                + " seconds and compare it with the start time of the refused push, both in UTC (5C271099 is"
                                + " 2018-12-29 06:13:45 UTC, 14:13:45 Beijing time). If it is earlier, the URL had expired; if it"
                                + " is later, check whether the encoder holds an older copy of the URL.\n");
    }

    @Test
    void the_advisor_alone_brings_few_jars_and_no_compiler_of_rules() throws Exception {
        List<Path> jars = advisorAlone.jars();

        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(jars).hasSizeBetween(2, 30);
        assertThat(bytes).isLessThanOrEqualTo(9_000_000);
        assertThat(jars)
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(Pattern.compile("antlr|ecj|javaparser|mvel|drools-compiler")
                        .asPredicate());
    }

    @Test
    void a_file_and_a_callback_are_read_and_shown_as_the_command_shows_them() throws Exception {
        FreshProject project = FreshProject.of("reading-and-reports", repository);

        CommandRun run = project.run();

        assertThat(run.err()).isEqualTo(WITHOUT_LOGGER);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(project.command("report", "drops.csv") + project.command("report", "callback.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped", "oldest"})
    void a_program_with_its_own_jackson_gets_the_same_json(String which) throws Exception {
        String jackson = System.getProperty("whydrop.jackson." + which);
        FreshProject project = FreshProject.of("own-jackson", repository, "-Djackson.version=" + jackson);

        CommandRun run = project.run();

        assertThat(run.err()).isEqualTo(WITHOUT_LOGGER);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("Jackson " + jackson + "\n" + project.command("report", "answer.json", "--format", "json"));
    }

    @Test
    void the_page_shows_the_code_of_the_advisor_alone() throws IOException {
        String shown = block("java", "Advisor.create()");

        assertThat(lines(FreshProject.source("advisor-alone", "src/main/java/example/Main.java")))
                .containsAll(lines(shown));
    }

    @Test
    void the_page_shows_the_poms_of_these_projects() throws IOException {
        assertThat(lines(FreshProject.source("advisor-alone", "pom.xml")))
                .containsSequence(lines(block("xml", "whydrop-bom")));
        assertThat(lines(FreshProject.source("own-jackson", "pom.xml")))
                .containsSequence(lines(block("xml", "jackson-bom")));
    }

    @Test
    void the_page_names_the_two_versions_of_jackson_that_are_tried() throws IOException {
        assertThat(PAGE)
                .content()
                .contains(
                        "from " + System.getProperty("whydrop.jackson.oldest") + " on",
                        "asks for " + System.getProperty("whydrop.jackson.shipped"));
    }

    /** {@return the first example of that language on the page that has this in it} */
    private static String block(String language, String marker) throws IOException {
        Matcher blocks = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        return blocks.results()
                .map(each -> each.group(1))
                .filter(each -> each.contains(marker))
                .findFirst()
                .orElseThrow();
    }

    /** {@return its lines without indentation and comments} */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst(" //.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
