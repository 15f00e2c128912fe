package dev.whydrop.engine.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.OldName;
import dev.whydrop.catalog.OldName.Kind;
import dev.whydrop.catalog.OldNames;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.RuleBases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No name that users can have written down is forgotten or means something else. */
class OldNamesTest {
    private static final Map<Kind, Set<String>> TODAY = today();

    @Test
    void every_name_of_the_first_version_is_known_or_said_to_be_old() throws IOException {
        assertThat(namesOfTheFirstVersion()).hasSizeGreaterThan(400).allSatisfy(name -> {
            String[] kindAndName = name.split(" ");
            Kind kind = Kind.valueOf(kindAndName[0].toUpperCase(Locale.ROOT));
            assertThat(TODAY.get(kind).contains(kindAndName[1])
                            || OldNames.shipped().find(kind, kindAndName[1]) != null)
                    .as("The %s is a name of today or stands in rules/old-names.yaml", name)
                    .isTrue();
        });
    }

    @Test
    void what_stands_in_the_place_of_an_old_name_exists() {
        assertThat(OldNames.shipped().all())
                .isNotEmpty()
                .allSatisfy(
                        old -> assertThat(TODAY.get(old.kind())).as(old.name()).containsAll(targets(old)));
    }

    @Test
    void no_old_name_is_given_to_anything_else() {
        assertThat(OldNames.shipped().all())
                .noneSatisfy(old -> assertThat(TODAY.get(old.kind())).contains(old.name()));
    }

    @Test
    void an_old_name_stands_in_the_file_once() {
        assertThat(OldNames.shipped().all()).extracting(OldName::name).doesNotHaveDuplicates();
    }

    @Test
    void the_guide_to_upgrading_names_each() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/upgrading.md"));

        assertThat(OldNames.shipped().all()).allSatisfy(old -> {
            assertThat(guide).contains("`" + old.name() + "`");
            assertThat(targets(old)).allSatisfy(target -> assertThat(guide).contains("`" + target + "`"));
        });
    }

    private static List<String> targets(OldName old) {
        return old.renamed() == null ? old.instead() : List.of(old.renamed());
    }

    private static Map<Kind, Set<String>> today() {
        RuleBases bases = RuleBases.load();
        Set<String> rules = new HashSet<>();
        bases.all().forEach(rule -> rules.add(rule.id()));
        VerificationRules.load().all().forEach(rule -> rules.add(rule.id()));
        Map<Kind, Set<String>> today = new EnumMap<>(Kind.class);
        today.put(Kind.SETTING, SettingsFile.thresholds().keySet());
        today.put(Kind.RULE, rules);
        today.put(Kind.DIAGNOSIS, bases.diagnoses());
        return today;
    }

    private static List<String> namesOfTheFirstVersion() throws IOException {
        try (InputStream in = OldNamesTest.class.getResourceAsStream("/dev/whydrop/names-0.1.0.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
