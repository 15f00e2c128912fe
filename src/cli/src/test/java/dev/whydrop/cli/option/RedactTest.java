package dev.whydrop.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.cli.CommandRun;
import dev.whydrop.cli.command.RecordsCommand;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that names a customer leaves a redacted run, and what is concluded is the same. */
class RedactTest {
    private static final String EVENING = "fixtures/events/busy-evening.csv";
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_name_address_or_domain_is_anywhere_in_what_is_written(Language language) throws IOException {
        StringBuilder written = new StringBuilder();
        Path annotated = folder.resolve("annotated.csv");
        for (ReportFormat format : ReportFormat.values()) {
            add(
                    written,
                    "report",
                    EVENING,
                    "--format",
                    format.toString(),
                    "--lang",
                    language.toString(),
                    "--annotate",
                    annotated.toString());
            written.append(Files.readString(annotated));
        }
        for (RecordsCommand.Format format : RecordsCommand.Format.values()) {
            add(written, "records", EVENING, "--format", format.toString(), "--lang", language.toString());
        }
        add(written, "report", EVENING, "--lang", language.toString(), "--why-not", "network.uplink");
        add(
                written,
                "report",
                EVENING,
                "--lang",
                language.toString(),
                "--stream",
                "marathon-finish",
                "--domain",
                "push.arena-plus.example");

        add(written, "reply", EVENING, "--lang", language.toString(), "--rank", "4");
        add(written, "ticket", EVENING, "--lang", language.toString(), "--rank", "3");

        Set<String> names = names();
        assertThat(names).hasSizeGreaterThan(70);
        assertThat(written.toString()).contains("stream-").contains("domain-").contains("ip-");
        assertThat(names).filteredOn(written.toString()::contains).isEmpty();
    }

    @Test
    void the_same_diagnoses_are_given_with_the_same_impact() throws IOException {
        List<String> plain = conclusions(json("report", EVENING, "--format", "json"));

        assertThat(conclusions(json("report", EVENING, "--format", "json", "--redact")))
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(plain);
    }

    @Test
    void what_is_to_be_shown_is_named_as_it_is_and_told_by_its_mask() throws IOException {
        JsonNode report = json("report", EVENING, "--format", "json", "--redact", "--stream", "marathon-finish");

        assertThat(report.at("/advice/0/id").asText()).isEqualTo("replaced.two-encoders");
        assertThat(report.at("/input/notes/0").asText())
                .isEqualTo("Only --stream "
                        + report.at("/advice/0/scope/streamName").asText() + " is shown; all rows were diagnosed.");
    }

    @Test
    void a_key_file_gives_the_same_masks_in_every_report() throws IOException {
        String key = Files.writeString(folder.resolve("key"), KEY).toString();
        String other = Files.writeString(folder.resolve("other"), KEY.replace('0', 'x'))
                .toString();

        String first =
                CommandRun.of("report", EVENING, "--redact-key-file", key).out();

        assertThat(CommandRun.of("report", EVENING, "--redact-key-file", key).out())
                .isEqualTo(first);
        assertThat(CommandRun.of("report", EVENING, "--redact-key-file", other).out())
                .isNotEqualTo(first);
        assertThat(first).contains("file-").doesNotContain("harbour");
    }

    @Test
    void a_key_file_that_is_missing_or_short_is_refused() throws IOException {
        String shortKey = Files.writeString(folder.resolve("key"), "secret").toString();
        String missing = folder.resolve("missing").toString();

        assertThat(CommandRun.of("report", EVENING, "--redact-key-file", shortKey))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "--redact-key-file '" + shortKey
                                + "': A key of 6 bytes can be guessed. Maybe make one of 32 random bytes.\n"));
        assertThat(CommandRun.of("report", EVENING, "--redact-key-file", missing)
                        .err())
                .isEqualTo("--redact-key-file '" + missing + "' does not exist. Maybe the path is misspelt.\n");
    }

    @Test
    void an_annotated_file_is_scored_alike_with_masks() throws IOException {
        CommandRun.of("simulate", "--out", folder.toString(), "--seed", "3", "--incidents", "10");
        String truth = folder.resolve("truth.csv").toString();
        String events = folder.resolve("events.csv").toString();
        String annotated = folder.resolve("annotated.csv").toString();

        CommandRun.of("report", events, "--annotate", annotated);
        String plain = CommandRun.of("evaluate", "--truth", truth, annotated).out();
        CommandRun.of("report", events, "--annotate", annotated, "--redact");

        assertThat(CommandRun.of("evaluate", "--truth", truth, annotated).out())
                .isNotEmpty()
                .isEqualTo(plain);
    }

    private static void add(StringBuilder written, String... arguments) {
        List<String> redacted = new ArrayList<>(List.of(arguments));
        redacted.add("--redact");
        CommandRun run = CommandRun.of(redacted.toArray(String[]::new));
        if (run.out().isEmpty()) {
            // An explanation is not written in every form; the refusal must not leak either.
            assertThat(run.status()).isEqualTo(2);
        }
        written.append(run.out()).append(run.err());
    }

    /** {@return every stream, domain, address and the file itself} */
    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("busy-evening"));
        for (String line : Files.readAllLines(Path.of(EVENING)).subList(1, 303)) {
            String[] values = line.split(",");
            names.addAll(List.of(values[0], values[2], values[5]));
        }
        return names;
    }

    private static List<String> conclusions(JsonNode report) {
        List<String> conclusions = new ArrayList<>();
        for (String part : List.of("advice", "suppressed", "benign", "undetermined")) {
            report.get(part)
                    .forEach(each -> conclusions.add(part + " " + each.path("id") + each.path("likelihood")
                            + each.path("impact") + each.path("occurrences") + each.at("/scope/kind")));
        }
        conclusions.add(report.get("explained").toString());
        return conclusions;
    }

    private static JsonNode json(String... arguments) throws IOException {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }
}
