package dev.whydrop.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.model.Observations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of all rules about records, and writes how often and about which rows a rule fired; for the form of their rows see {@link Rows}. A
 * rule's cases stand where the rule stands: those of {@code rules/fleet/route.drl} in {@code fixtures/rules/fleet/route}. Rules about answers of the
 * platform have {@link VerificationCases}.
 */
public final class RuleCases {
    private static final Path FOLDER = Path.of("fixtures/rules");
    private static final Path WITHOUT_ROWS = FOLDER.resolve(VerificationRules.LAYER);
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record CaseFile(String rule, List<Case> cases) {}

    private record Case(
            String name,
            String kind,
            int fires,
            @Nullable List<String> about,
            List<String> rows,
            @Nullable List<String> running,
            @Nullable List<String> anomalies) {
        Observations observations(String source) {
            return new Observations(
                    Rows.of(source, rows),
                    running == null ? List.of() : Rows.running(source, running),
                    anomalies == null ? List.of() : Rows.anomalies(source, anomalies));
        }
    }

    private RuleCases() {}

    public static List<RuleCase> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.startsWith(WITHOUT_ROWS))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleCase> read(Path file) {
        try {
            CaseFile cases = YAML.readValue(file.toFile(), CaseFile.class);
            if (!file.getFileName().toString().equals(cases.rule() + ".yaml")) {
                throw new IllegalStateException(file + " says rule " + cases.rule());
            }
            List<RuleCase> read = new ArrayList<>();
            for (Case each : cases.cases()) {
                read.add(new RuleCase(
                        file,
                        read.size(),
                        cases.rule(),
                        each.name(),
                        RuleCase.Kind.valueOf(
                                each.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                        each.fires(),
                        each.about() == null ? List.of() : each.about(),
                        each.observations(file.getFileName().toString())));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Writes into the file of a case what its rule concluded, and leaves everything else as it is. */
    public static void write(RuleCase each, List<String> about) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(each.file()));
        int at = -1;
        for (int passed = -1; passed < each.number(); passed += lines.get(at).startsWith("    fires:") ? 1 : 0) {
            at++;
        }
        if (lines.get(at + 1).startsWith("    about:")) {
            lines.remove(at + 1);
        }
        lines.set(at, "    fires: " + about.size());
        if (!about.isEmpty()) {
            lines.add(at + 1, "    about: [" + String.join(", ", about) + "]");
        }
        Files.write(each.file(), lines);
    }
}
