package dev.whydrop.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.whydrop.model.Observations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cases of all rules; for the form of their rows see {@link Rows}. */
final class RuleCases {
    private static final Path FOLDER = Path.of("fixtures/rules");
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record CaseFile(String rule, List<Case> cases) {}

    private record Case(
            String name,
            String kind,
            boolean fires,
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

    static List<RuleCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
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
            return cases.cases().stream()
                    .map(each -> new RuleCase(
                            cases.rule(),
                            each.name(),
                            RuleCase.Kind.valueOf(
                                    each.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                            each.fires(),
                            each.observations(file.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
