package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Settings;
import dev.whydrop.rules.EpisodeSeries;
import dev.whydrop.rules.StreamSeries;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the rules about streams see, one by one or together. They ask for scalars and are answered with scalars, so that what they asked and were answered can be
 * compared; pushes, streams and addresses stay out of their sight.
 */
class RuleFactsTest {
    private static final Set<String> LAYERS = Set.of("patterns", "diagnoses", "fleet");
    private static final Set<Class<?>> SCALARS = Set.of(int.class, long.class, double.class, boolean.class);
    private static final Pattern SUBJECT = Pattern.compile("(?:: |\\bnot )([A-Z]\\w+)\\(");
    private static final Pattern QUESTION = Pattern.compile("\\b([a-z]\\w*)\\(([^()]*)\\)");
    private static final Pattern BOUND = Pattern.compile("\\$\\w+|Meaning\\.[A-Z_]+");
    private static final Path HANDBOOK = Path.of("rules/README.md");

    private static final Set<String> KEYS = Set.of("stream", "episode");
    private static final Pattern SETTINGS = Pattern.compile("Settings\\(([^)]*)\\)");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : ");
    private static final Pattern COMPARISON =
            Pattern.compile("\\b([a-z]\\w*)(?:\\([^()]*\\))? (?:==|!=|>=|<=|>|<) (\\$?[\\w.]+)");

    /** The packages below {@code dev.whydrop.rules} that rules import. */
    private static final List<String> ROOMS = List.of("", ".code", ".push", ".sweep");

    private static List<RuleSource> streamRules() {
        return rules().stream().filter(rule -> !rule.layer().equals("fleet")).toList();
    }

    private static List<RuleSource> rules() {
        return RuleSource.all().stream()
                .filter(rule -> LAYERS.contains(rule.layer()))
                .toList();
    }

    private static String condition(RuleSource rule) {
        return rule.text()
                .substring(rule.text().indexOf("\nwhen\n"), rule.text().indexOf("\nthen\n"));
    }

    /** {@return the types that a condition of a rule names, but for the thresholds} */
    private static Set<Class<?>> facts() {
        Set<Class<?>> facts = new LinkedHashSet<>();
        for (RuleSource rule : rules()) {
            Matcher subjects = SUBJECT.matcher(condition(rule));
            while (subjects.find()) {
                facts.add(type(subjects.group(1)));
            }
        }
        return facts;
    }

    private static Class<?> type(String name) {
        for (String room : ROOMS) {
            try {
                return Class.forName("dev.whydrop.rules" + room + "." + name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new IllegalStateException("A rule reads " + name + ", which is no fact");
    }

    /** {@return what a rule can ask of a fact} */
    private static List<Method> questions(Class<?> fact) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !ofAnyObject(method))
                .toList();
    }

    private static boolean ofAnyObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(any -> any.getName().equals(method.getName())
                        && Arrays.equals(any.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean scalar(Class<?> type) {
        return SCALARS.contains(type) || type.isEnum();
    }

    @Test
    void facts_are_asked_for_scalars_and_answer_with_scalars() {
        Set<String> offenders = new TreeSet<>();
        for (Class<?> fact : facts()) {
            for (Method question : questions(fact)) {
                boolean asks = Arrays.stream(question.getParameterTypes())
                        .allMatch(type -> scalar(type) || dev.whydrop.rules.Pattern.class.isAssignableFrom(type));
                if (!asks || !scalar(question.getReturnType())) {
                    offenders.add(question.toString());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void facts_have_no_fields_to_read() {
        assertThat(facts().stream().flatMap(fact -> Arrays.stream(fact.getFields())))
                .isEmpty();
    }

    @Test
    void thresholds_are_numbers() {
        assertThat(Arrays.stream(Settings.class.getRecordComponents()).map(component -> component.getType()))
                .allMatch(type -> type == int.class || type == double.class);
    }

    /** What was concluded about one episode, or one whole log, can then be taken for another that gives the same answers. */
    @Test
    void a_rule_joins_facts_of_one_episode_or_of_one_whole_log_and_never_of_both() {
        Set<String> offenders = new TreeSet<>();
        for (RuleSource rule : streamRules()) {
            Set<Class<?>> kinds = new LinkedHashSet<>();
            Matcher subjects = SUBJECT.matcher(condition(rule));
            while (subjects.find()) {
                Class<?> fact = type(subjects.group(1));
                if (EpisodeSeries.class.isAssignableFrom(fact)) {
                    kinds.add(EpisodeSeries.class);
                } else if (StreamSeries.class.isAssignableFrom(fact)) {
                    kinds.add(StreamSeries.class);
                }
            }
            if (kinds.size() > 1) {
                offenders.add(rule.id());
            }
        }
        assertThat(offenders).isEmpty();
    }

    /** Of a number only its place among the thresholds is remembered. */
    @Test
    void numbers_are_compared_with_thresholds_or_with_up_to_two() {
        Set<String> offenders = new TreeSet<>();
        for (RuleSource rule : streamRules()) {
            Set<String> thresholds = new TreeSet<>();
            Matcher settings = SETTINGS.matcher(condition(rule));
            while (settings.find()) {
                Matcher bound = BINDING.matcher(settings.group(1));
                while (bound.find()) {
                    thresholds.add(bound.group(1));
                }
            }
            Matcher compared = COMPARISON.matcher(condition(rule));
            while (compared.find()) {
                String operand = compared.group(2);
                if (!KEYS.contains(compared.group(1))
                        && !thresholds.contains(operand)
                        && !operand.matches("[012]|true|false|Meaning\\.\\w+|Sort\\.\\w+")) {
                    offenders.add(rule.id() + " compares " + compared.group());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    /** Arithmetic on thresholds would ask for limits that no fingerprint of a push knows of. */
    @Test
    void what_a_question_is_asked_with_was_bound_before() {
        List<String> offenders = new ArrayList<>();
        for (RuleSource rule : rules()) {
            Matcher asked = QUESTION.matcher(condition(rule));
            while (asked.find()) {
                for (String argument : asked.group(2).split(",")) {
                    if (!argument.isBlank() && !BOUND.matcher(argument.strip()).matches()) {
                        offenders.add(rule.id() + " asks " + asked.group());
                    }
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void the_handbook_names_every_fact_and_all_that_can_be_asked_of_it() throws IOException {
        List<String> rows = Files.readAllLines(HANDBOOK).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        Set<String> missing = new TreeSet<>();
        for (Class<?> fact : facts()) {
            for (Class<?> type = fact; type != null && type != Object.class; type = type.getSuperclass()) {
                String name = type.getSimpleName();
                List<String> own = rows.stream()
                        .filter(row -> row.startsWith("| `" + name + "` |"))
                        .toList();
                if (own.isEmpty() && type == fact) {
                    missing.add(name);
                }
                Set<String> asked = Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> questions(fact).contains(method))
                        .map(Method::getName)
                        .filter(question -> own.stream().noneMatch(row -> row.contains("`" + question)))
                        .map(question -> name + "." + question)
                        .collect(Collectors.toSet());
                missing.addAll(asked);
            }
        }
        assertThat(missing).as("not in %s", HANDBOOK).isEmpty();
    }
}
