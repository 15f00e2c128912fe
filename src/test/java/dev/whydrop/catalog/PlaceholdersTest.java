package dev.whydrop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
    @ParameterizedTest
    @CsvSource({
        "no name at all, no name at all",
        "'{a} and {b_1}', '<a> and <b_1>'",
        "'{a}{a}', '<a><a>'",
        "'{{a}}', '{<a>}'",
        "'{} {a b} {a', '{} {a b} {a'",
        "'{é} $1 \\', '{é} $1 \\'",
    })
    void what_is_filled_in_is_what_counts_as_a_name(String text, String filled) {
        TreeSet<String> asked = new TreeSet<>();

        assertThat(Placeholders.filled(text, name -> {
                    asked.add(name);
                    return "<" + name + ">";
                }))
                .isEqualTo(filled);
        assertThat(asked).isEqualTo(Placeholders.in(text));
    }
}
