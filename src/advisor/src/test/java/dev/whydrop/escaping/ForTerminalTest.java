package dev.whydrop.escaping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForTerminalTest {
    @Test
    void what_a_terminal_would_obey_is_written_out() {
        assertThat(ForTerminal.of("a\u001b[31mred\u0007\u009b2J\u007f"))
                .isEqualTo("a\\u001b[31mred\\u0007\\u009b2J\\u007f");
    }

    @Test
    void what_turns_the_direction_of_writing_or_does_not_show_is_written_out() {
        assertThat(ForTerminal.of("\u202ecam\u2066\u200b\u00ad\u2028" + Character.toString(0xE0041)))
                .isEqualTo("\\u202ecam\\u2066\\u200b\\u00ad\\u2028\\u{e0041}");
    }

    @Test
    void half_a_character_is_written_out_and_a_whole_one_shows() {
        assertThat(ForTerminal.of("\ud83d😀")).isEqualTo("\\ud83d😀");
    }

    @Test
    void text_of_any_language_stays_as_it_is() {
        String text = "配信 cam-1 直播（é）…";

        assertThat(ForTerminal.of(text)).isSameAs(text);
    }

    @Test
    void line_ends_stay_only_where_there_may_be_several_lines() {
        assertThat(ForTerminal.of("a\r\nb")).isEqualTo("a\\u000d\\u000ab");
        assertThat(ForTerminal.lines("a\r\nb\u001b")).isEqualTo("a\\u000d\nb\\u001b");
    }
}
