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
        "'{a|push|pushes}', '<a> pushes'",
        "'{a|push|{b}', '{a|push|<b>'",
        "'{a|push} {b}', '{a|push} <b>'",
        "'{a|b|c|d} {|b|c} {a||c} {a|b|}', '{a|b|c|d} {|b|c} {a||c} {a|b|}'",
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

    @ParameterizedTest
    @CsvSource({
        "1, 1 push was cut",
        "0, 0 pushes were cut",
        "11, 11 pushes were cut",
        "'1,001', '1,001 pushes were cut'"
    })
    void one_of_a_thing_is_told_in_the_singular(String count, String sentence) {
        assertThat(Placeholders.filled("{count|push was|pushes were} cut", name -> count))
                .isEqualTo(sentence);
    }
}
