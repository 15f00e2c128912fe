package dev.whydrop.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.whydrop.model.PlatformAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The cases of {@code fixtures/rules/verification/<ID>.yaml}: one answer of the platform each. */
public final class VerificationCases {
    private static final Path FOLDER = Path.of("fixtures/rules/verification");
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addMixIn(PlatformAnswer.class, Named.class)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlatformAnswer.StreamBans.class, name = "stream-bans"),
        @JsonSubTypes.Type(value = PlatformAnswer.PushDomain.class, name = "push-domain"),
        @JsonSubTypes.Type(value = PlatformAnswer.PushAuthentication.class, name = "push-authentication"),
        @JsonSubTypes.Type(value = PlatformAnswer.StreamOnAir.class, name = "stream-on-air"),
        @JsonSubTypes.Type(value = PlatformAnswer.AccountOnAir.class, name = "account-on-air"),
        @JsonSubTypes.Type(value = PlatformAnswer.Pushers.class, name = "pushers"),
        @JsonSubTypes.Type(value = PlatformAnswer.PushQuality.class, name = "push-quality")
    })
    private interface Named {}

    private VerificationCases() {}

    /**
     * One case.
     *
     * @param rule id of the rule
     * @param name what the platform says
     * @param kind typical, near-miss or threshold
     * @param fires whether the rule must fire
     * @param answer the answer
     */
    public record Case(String rule, String name, RuleCase.Kind kind, boolean fires, PlatformAnswer answer) {
        @Override
        public String toString() {
            return rule + " " + kind + ": " + name;
        }
    }

    private record CaseFile(String rule, List<Written> cases) {}

    private record Written(String name, String kind, boolean fires, PlatformAnswer answer) {}

    public static List<Case> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> read(Path file) {
        try {
            CaseFile cases = YAML.readValue(file.toFile(), CaseFile.class);
            if (!file.getFileName().toString().equals(cases.rule() + ".yaml")) {
                throw new IllegalStateException(file + " says rule " + cases.rule());
            }
            return cases.cases().stream()
                    .map(each -> new Case(
                            cases.rule(),
                            each.name(),
                            RuleCase.Kind.valueOf(
                                    each.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                            each.fires(),
                            each.answer()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
