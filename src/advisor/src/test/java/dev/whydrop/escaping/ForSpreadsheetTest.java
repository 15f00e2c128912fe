package dev.whydrop.escaping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForSpreadsheetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-cam",
                "@SUM(1)",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "'=1",
                "''-x",
                "-"
            })
    void a_text_that_would_be_a_formula_gets_an_apostrophe_and_loses_it_again(String text) {
        assertThat(ForSpreadsheet.of(text)).isEqualTo("'" + text);
        assertThat(ForSpreadsheet.original("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cam-1", "a=b", "'quoted'", "'", "203.0.113.7", " =1"})
    void any_other_text_stays_as_it_is_both_ways(String text) {
        assertThat(ForSpreadsheet.of(text)).isEqualTo(text);
        assertThat(ForSpreadsheet.original(text)).isEqualTo(text);
    }

    @Test
    void tabs_and_carriage_returns_are_written_out() {
        assertThat(ForSpreadsheet.of("\t=1\r")).isEqualTo("\\u0009=1\\u000d");
    }
}
