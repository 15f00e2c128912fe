package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys_and_arguments(Language language) throws IOException {
        Properties english = properties(Language.EN);
        Properties other = properties(language);

        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 0, 0 s",
        "EN, 59, 59 s",
        "EN, 60, 1 min",
        "EN, 432, 7 min 12 s",
        "EN, 3600, 1 h",
        "EN, 5400, 1 h 30 min",
        "EN, 90000, 1 d 1 h",
        "EN, -1, unknown",
        "ZH, 432, 7 分钟 12 秒",
        "JA, 432, 7 分 12 秒",
        "JA, 5400, 1 時間 30 分"
    })
    void durations_show_the_two_largest_units(Language language, long seconds, String text) {
        assertThat(Texts.in(language).duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 59, less than a minute",
        "EN, 89, about 1 minute",
        "EN, 1743, about 29 minutes",
        "EN, 5400, about 1.5 hours",
        "EN, 172800, about 2 days",
        "ZH, 1743, 约 29 分钟",
        "JA, 10900, 約 3 時間"
    })
    void durations_in_prose_are_rounded(Language language, long seconds, String text) {
        assertThat(Texts.in(language).roughly(seconds)).isEqualTo(text);
    }

    @Test
    void the_language_does_not_depend_on_the_machine() {
        assertThat(Texts.in(Language.EN).get("unknown")).isEqualTo("unknown");
        assertThat(Texts.in(Language.ZH).get("unknown")).isEqualTo("未知");
        assertThat(Texts.in(Language.JA).get("unknown")).isEqualTo("不明");
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(each -> arguments.add(each.group(1)));
        return arguments;
    }

    private static Properties properties(Language language) throws IOException {
        Path file = Path.of("src/advisor/src/main/resources/dev/whydrop/catalog/texts_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
