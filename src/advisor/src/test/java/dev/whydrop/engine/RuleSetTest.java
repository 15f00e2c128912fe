package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.verification.VerificationRules;
import dev.whydrop.engine.internal.words.PlaceholderValues;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Language;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules as a set: every offender is collected, and the test fails once. */
class RuleSetTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final List<RuleSource> SOURCES = RuleSource.all();
    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());
    private static final Set<String> KNOWN_PLACEHOLDERS = PlaceholderValues.ALL.names();

    @Test
    void every_rule_of_the_files_is_compiled_into_the_product() throws IOException {
        long written = 0;
        for (Path file : drlFiles()) {
            written += Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("rule \""))
                    .count();
        }
        int compiled = RULES.all().size() + VerificationRules.load().all().size();
        assertThat(compiled).isEqualTo((int) written).isGreaterThan(100);
        assertThat(SOURCES).hasSize(compiled);
    }

    @Test
    void every_rule_says_why_and_has_one_line_of_consequence_and_nothing_that_orders_rules() {
        List<String> offenders = new ArrayList<>();
        Pattern forbidden = Pattern.compile(
                "salience|agenda-group|no-loop|lock-on-active|\\bglobal\\b|modify|System\\.|\\bif\\s*\\(|\\beval\\b");
        for (RuleSource rule : SOURCES) {
            String consequence = rule.text()
                    .substring(rule.text().indexOf("\nthen\n") + 6, rule.text().lastIndexOf("\nend"));
            if (rule.comment().isBlank()) {
                offenders.add(rule.id() + " does not say why its inference is sound");
            }
            if (consequence.contains("\n") || !consequence.startsWith("  insertLogical(")) {
                offenders.add(rule.id() + " has another consequence than one insertLogical");
            }
            Matcher found = forbidden.matcher(rule.text());
            if (found.find()) {
                offenders.add(rule.id() + " uses '" + found.group() + "'");
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void thresholds_come_from_the_settings() {
        List<String> offenders = new ArrayList<>();
        Pattern literal = Pattern.compile("(?:[<>]=?) *(\\d+(?:\\.\\d+)?)|\\((\\d{2,})\\)");
        for (RuleSource rule : SOURCES) {
            if (rule.layer().equals("codes")) {
                continue;
            }
            Matcher number = literal.matcher(rule.text().substring(rule.text().indexOf("when")));
            while (number.find()) {
                String value = number.group(1) == null ? number.group(2) : number.group(1);
                // "At least one" and "more than none" ask whether something exists; they are no thresholds.
                if (!value.equals("0") && !value.equals("1")) {
                    offenders.add(rule.id() + ": " + number.group());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    /** So one event of a code stands for all of them, and what a code means is known once and for all. */
    @Test
    void rules_about_codes_read_nothing_of_an_event_but_its_code() {
        Pattern name = Pattern.compile("(?<![$.\\w])[a-z]\\w*");
        Set<String> readable = Set.of("mainCode", "subCode", "family", "mapped", "in", "null", "false");
        List<String> offenders = new ArrayList<>();
        for (RuleSource rule : SOURCES) {
            if (rule.layer().equals("codes")) {
                Matcher names = name.matcher(rule.condition());
                while (names.find()) {
                    if (!readable.contains(names.group())) {
                        offenders.add(rule.id() + " reads " + names.group());
                    }
                }
                if (!rule.condition().startsWith("$event : Disconnect( ")
                        || !rule.text().contains("insertLogical(meaning(drools.getRule(), $event));")) {
                    offenders.add(rule.id() + " does not conclude what the code of an event means");
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_setting_is_read_by_a_rule_or_by_the_engine_and_says_why() throws IOException {
        StringBuilder readers = new StringBuilder();
        SOURCES.forEach(rule -> readers.append(rule.text()));
        try (Stream<Path> files = Files.walk(Path.of("src/advisor/src/main/java/dev/whydrop/engine"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                readers.append(Files.readString(file));
            }
        }
        List<String> offenders = new ArrayList<>();
        SettingsFile.thresholds().forEach((name, threshold) -> {
            if (!Pattern.compile("\\b" + name + "\\b").matcher(readers).find()) {
                offenders.add(name + " is read by nobody");
            }
            if (threshold.why().isBlank() || threshold.unit().isBlank()) {
                offenders.add(name + " has no reason or no unit");
            }
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void files_hold_at_most_ten_rules_sorted_by_id() {
        List<String> offenders = new ArrayList<>();
        Map<Path, List<String>> byFile = SOURCES.stream()
                .collect(Collectors.groupingBy(
                        RuleSource::file, Collectors.mapping(RuleSource::id, Collectors.toList())));
        byFile.forEach((file, ids) -> {
            if (ids.size() > 10) {
                offenders.add(file + " has " + ids.size() + " rules");
            }
            if (!ids.equals(ids.stream().sorted().toList())) {
                offenders.add(file + " is not sorted: " + ids);
            }
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_rule_of_the_last_two_layers_bears_on_a_diagnosis_or_silences_one() {
        List<String> offenders = new ArrayList<>();
        for (RuleInfo rule : RULES.all()) {
            boolean concludesEvidence = rule.diagnosis() != null;
            boolean silences = rule.by() != null && !rule.silences().isEmpty();
            boolean late = rule.layer().equals("diagnoses") || rule.layer().equals("fleet");
            if (late != (concludesEvidence || silences)) {
                offenders.add(rule.id() + " in " + rule.layer());
            }
            Set<String> named = new TreeSet<>(rule.silences());
            if (rule.by() != null) {
                named.add(rule.by());
            }
            named.removeAll(RULES.diagnoses());
            if (!named.isEmpty()) {
                offenders.add(rule.id() + " names unknown diagnoses " + named);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_advice_file_belongs_to_a_diagnosis_that_a_rule_supports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/advice"))) {
            Set<String> ids = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ids).isEqualTo(new TreeSet<>(RULES.diagnoses()));
        }
    }

    @Test
    void every_diagnosis_has_a_sentence_for_each_of_its_rules_and_for_no_other() {
        List<String> offenders = new ArrayList<>();
        for (Diagnosis diagnosis : BOOK.all()) {
            Set<String> rules = RULES.all().stream()
                    .filter(rule -> diagnosis.id().equals(rule.diagnosis()))
                    .map(RuleInfo::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> sentences = new TreeSet<>(diagnosis.evidence().keySet());
            if (!rules.equals(sentences)) {
                offenders.add(diagnosis.id() + " has rules " + rules + " and sentences for " + sentences);
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void sentences_use_known_placeholders_and_the_same_in_every_language() {
        List<String> offenders = new ArrayList<>();
        for (Diagnosis diagnosis : BOOK.all()) {
            diagnosis.evidence().forEach((rule, sentence) -> {
                Set<Set<String>> variants = new HashSet<>();
                for (Language language : Language.values()) {
                    Set<String> used = placeholders(sentence.in(language));
                    variants.add(used);
                    if (!KNOWN_PLACEHOLDERS.containsAll(used)) {
                        offenders.add(rule + " " + language + " uses " + used);
                    }
                }
                if (variants.size() > 1) {
                    offenders.add(rule + " differs between languages: " + variants);
                }
            });
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void checks_name_only_diagnoses_that_exist() {
        List<String> offenders = new ArrayList<>();
        for (Diagnosis diagnosis : BOOK.all()) {
            for (Diagnosis.Check check : diagnosis.checks()) {
                if (!RULES.diagnoses().containsAll(check.separates())) {
                    offenders.add(diagnosis.id() + " separates " + check.separates());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void the_code_table_names_only_diagnoses_that_exist() {
        List<String> offenders = new ArrayList<>();
        ErrorCatalog.load().all().forEach(entry -> {
            if (!RULES.diagnoses().containsAll(entry.diagnoses())) {
                offenders.add(entry.code() + " leads to " + entry.diagnoses());
            }
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_code_of_the_table_means_something() {
        ErrorCatalog catalog = ErrorCatalog.load();
        StreamId stream = new StreamId("push.example", "live", "any");
        CodeMeanings meanings = CodeMeanings.of(
                catalog.all().stream()
                        .map(entry -> Disconnect.of(stream, Instant.EPOCH, entry.code()))
                        .toList(),
                RULES.codes(),
                catalog,
                new RuleStatistics());
        List<String> offenders = new ArrayList<>();
        catalog.all().forEach(entry -> {
            if (meanings.meanings(entry.code()).isEmpty()) {
                offenders.add(entry.code().toString());
            }
        });
        assertThat(offenders).isEmpty();
    }

    private static Set<String> placeholders(String sentence) {
        return Placeholders.in(sentence);
    }

    private static List<Path> drlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl")).toList();
        }
    }
}
