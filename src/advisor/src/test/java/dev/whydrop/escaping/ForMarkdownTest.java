package dev.whydrop.escaping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a|b → a\\|b",
                "`rm` *x* _y_ ~z~ → \\`rm\\` \\*x\\* \\_y\\_ \\~z\\~",
                "stream_param a_ → stream_param a\\_",
                "see [t](u), [t][u], [u]: v and [AUT-101] → see [t\\](u), [t\\][u], [u\\]: v and [AUT-101]",
                "![t](u) → ![t\\](u)",
                "[u]: v → \\[u\\]: v",
                "<script> & co &lt; > → &lt;script> & co &amp;lt; >",
                "> quotation → \\> quotation",
                "$a$ → \\$a\\$",
                "C:\\x → C:\\\\x",
                "http://a.example www.b.example → http`:`//a.example www`.`b.example",
                "ask @root or mail a@b.example → ask `@`root or mail a`@`b.example",
                "see #12 and C# → see `#`12 and C#",
                "#1 first → `#`1 first",
                "# heading → \\# heading",
                "- item → \\- item",
                "+ item → \\+ item",
                "12. item → 12\\. item",
                "12) item → 12\\) item",
                "2026-11-20 → 2026-11-20",
                "203.0.113.7 came back → 203.0.113.7 came back"
            })
    void nothing_in_a_text_is_markup_a_link_or_a_mention(String text, String markdown) {
        assertThat(ForMarkdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void behind_something_else_a_mark_of_the_beginning_of_a_line_needs_no_escape() {
        assertThat(ForMarkdown.inLine("1. - [x]")).isEqualTo("1. - [x]");
    }

    @Test
    void line_ends_and_marks_of_direction_are_written_out() {
        assertThat(ForMarkdown.text("a\n# b\u202e")).isEqualTo("a\\\\u000a# b\\\\u202e");
    }
}
