package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that people read in a report is in the three files of texts, translated; none stands in a program. */
class EveryTextIsTranslatedTest {

    /** Texts that need no letter of Chinese or of Japanese; somebody who reads both has looked at each. */
    private static final Set<String> REVIEWED = Set.of(
            "text.title",
            "text.id",
            "text.remedy",
            "scope.app",
            "reply.when-at",
            "reply.moment",
            "reply.time",
            "reply.utc-day");

    /** Literals of renderers that are no text of a language: names of formats and of what is in them, patterns of times, names of zones. */
    private static final Set<String> NO_TEXT = Set.of(
            "UTC",
            "uuuu-MM-dd HH:mm:ss",
            "HH:mm:ss",
            "uuuu-MM-dd",
            "uuuu",
            "MM-dd",
            "MM-dd HH:mm",
            "uuuu-MM-dd HH:mm",
            "HH:mm",
            "%.3f",
            "Asia/Shanghai");

    /** Literals of renderers that name something else than a text: placeholders of messages, parts of keys, fields of JSON, languages. */
    private static final Set<String> NAMES = Set.of(
            "null",
            "streams",
            "when",
            "count",
            "addresses",
            "domains",
            "one",
            "few",
            "many",
            "schemaVersion",
            "en",
            "zh-Hans",
            "ja");

    /** Where literals are marks that no line begins with, colours, and what a page may load. */
    private static final Set<String> NO_TEXT_FILES = Set.of("Columns.java", "Mark.java", "Enclosures.java");

    private static final Pattern KEY = Pattern.compile("([a-z]+(-[a-z]+)*\\.)+([a-z]+[a-z0-9-]*)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern COLUMN = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private final Properties english = texts(Language.EN);
    private List<Literal> literals;
    private List<Template> templates;

    @BeforeEach
    void read() throws IOException {
        literals = Literal.inAllModules();
        templates = Template.allIn(Path.of("src/reports/src/main/jte"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZH", "JA"})
    void no_text_is_left_in_english(Language language) {
        Properties texts = texts(language);

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !REVIEWED.contains(key))
                        .filter(key -> saysSomething(english.getProperty(key)))
                        .filter(key -> texts.getProperty(key).equals(english.getProperty(key))
                                || !EAST_ASIAN.matcher(texts.getProperty(key)).find()))
                .isEmpty();
    }

    @Test
    void a_reviewed_text_is_still_there_and_still_without_such_a_letter_in_one_of_them() {
        assertThat(REVIEWED)
                .filteredOn(key ->
                        EAST_ASIAN.matcher(texts(Language.ZH).getProperty(key)).find()
                                && EAST_ASIAN
                                        .matcher(texts(Language.JA).getProperty(key))
                                        .find())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_can_be_filled_in(Language language) {
        Properties texts = texts(language);

        for (String key : texts.stringPropertyNames()) {
            assertThat(new MessageFormat(texts.getProperty(key), language.locale()).getFormatsByArgumentIndex())
                    .as("%s in %s", key, language)
                    .hasSameSizeAs(
                            new MessageFormat(english.getProperty(key), language.locale()).getFormatsByArgumentIndex());
        }
    }

    @Test
    void every_key_that_a_program_names_is_there() {
        Set<String> groups = new TreeSet<>();
        english.stringPropertyNames().forEach(key -> groups.add(group(key)));

        assertThat(literals.stream()
                        .filter(literal -> !literal.within("catalog")) // where names of files look alike
                        .filter(literal -> KEY.matcher(literal.text()).matches())
                        .filter(literal -> groups.contains(group(literal.text())))
                        .filter(literal -> !isKeyOrBeginsOne(literal.text())))
                .isEmpty();
    }

    @Test
    void every_key_that_is_there_is_named_by_a_program() {
        Set<String> named = new TreeSet<>();
        literals.forEach(literal -> named.add(literal.text()));
        templates.forEach(template -> named.addAll(template.strings()));

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !named.contains(key)
                                && named.stream().noneMatch(text -> beginsKeys(text) && key.startsWith(text))))
                .isEmpty();
    }

    /** {@return what a key begins with, the dot included; the key itself where it has none} */
    private static String group(String key) {
        return key.indexOf('.') < 0 ? key : key.substring(0, key.indexOf('.') + 1);
    }

    @Test
    void no_renderer_holds_a_text_of_its_own() {
        List<String> own = new ArrayList<>();
        for (Literal literal : literals) {
            if ((literal.within("report") || literal.within("html"))
                    && !literal.inError()
                    && !NO_TEXT_FILES.contains(literal.file())
                    && WORD.matcher(literal.text()).find()
                    && !NO_TEXT.contains(literal.text())
                    && !NAMES.contains(literal.text())
                    && !isKeyOrBeginsOne(literal.text())
                    && !(literal.file().startsWith("Csv")
                            && COLUMN.matcher(literal.text()).matches())) {
                own.add(literal.toString());
            }
        }

        assertThat(own).isEmpty();
    }

    @Test
    void no_template_of_a_page_holds_a_text_of_its_own_or_a_key_that_is_not_there() {
        assertThat(templates).isNotEmpty();
        assertThat(templates)
                .filteredOn(template ->
                        WORD.matcher(template.ownText().replace("whydrop", "")).find())
                .isEmpty();
        assertThat(templates.stream().flatMap(template -> template.strings().stream()))
                .filteredOn(text -> text.startsWith("html.") && !isKeyOrBeginsOne(text))
                .isEmpty();
    }

    private boolean isKeyOrBeginsOne(String text) {
        return english.containsKey(text)
                || (beginsKeys(text) && english.stringPropertyNames().stream().anyMatch(key -> key.startsWith(text)));
    }

    private static boolean beginsKeys(String text) {
        return text.indexOf('.') > 0 && KEY.matcher(text).matches() && (text.endsWith(".") || text.endsWith("-"));
    }

    /** Whether more than arguments, marks and units is left of a text. */
    private static boolean saysSomething(String text) {
        return WORD.matcher(text.replaceAll("\\{[^{}]*}", "")).find();
    }

    private static Properties texts(Language language) {
        Path file = Path.of("src/advisor/src/main/resources/dev/whydrop/catalog/texts_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
