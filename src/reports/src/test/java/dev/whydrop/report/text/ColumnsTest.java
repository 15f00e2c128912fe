package dev.whydrop.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void east_asian_characters_take_two_columns_and_combining_marks_none() {
        assertThat(Columns.width("ab")).isEqualTo(2);
        assertThat(Columns.width("断流")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("ﾃﾞ")).isEqualTo(2);
        assertThat(Columns.width("Ａ⏰📺")).isEqualTo(6);
        assertThat(Columns.width("\u1112\u1161\u11ab")).isEqualTo(2);
    }

    @Test
    void names_addresses_and_row_ranges_stay_whole() {
        assertThat(Columns.wrapped("from push.city-fm.example and 203.0.113.24 (rows 37-38)", 30))
                .containsExactly("from push.city-fm.example and", "203.0.113.24 (rows 37-38)");
    }

    @Test
    void japanese_breaks_between_characters_but_not_before_a_full_stop() {
        assertThat(Columns.wrapped("切断しました。再接続", 12)).containsExactly("切断しまし", "た。再接続");
    }

    @Test
    void a_word_longer_than_the_line_gets_a_line_of_its_own() {
        assertThat(Columns.wrapped("see https://example.org/a/very/long/path now", 20))
                .containsExactly("see", "https://example.org/a/very/long/path", "now");
    }

    @Test
    void padding_counts_columns_not_characters() {
        assertThat(Columns.padded("原因", 6)).isEqualTo("原因  ");
    }
}
