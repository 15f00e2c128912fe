package dev.whydrop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushKeysTest {
    private static final String FORM =
            " Maybe write 'push.example.com: KEY'; a backup key follows after a comma, and * stands for any domain.";

    @Test
    void blankLinesAndCommentsDoNotCount() {
        PushKeys keys = PushKeys.parse("\uFEFF# ours\n\n---\n  push.example.com:primary,backup  \r\n*: any\n");

        assertThat(keys.of("push.example.com")).containsExactly("primary", "backup", "any");
        assertThat(keys.of("elsewhere.example")).containsExactly("any");
        assertThat(keys.ofOthers("elsewhere.example")).containsExactly("primary", "backup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hush-hush                             | line 1 has no ':' between a domain and its key.
                    # a comment\\npush.example.com hush   | line 2 has no ':' between a domain and its key.
                    hush0hush: push.example.com           | line 1 has no push domain before the ':'.
                    push.example.com:                     | line 1 has something after the ':' that is no key: 1 to 256 letters, digits and signs without blanks.
                    push.example.com: hush hush           | line 1 has something after the ':' that is no key: 1 to 256 letters, digits and signs without blanks.
                    push.example.com: hush,               | line 1 has something after the ':' that is no key: 1 to 256 letters, digits and signs without blanks.
                    push.example.com: hüsh                | line 1 has something after the ':' that is no key: 1 to 256 letters, digits and signs without blanks.
                    # nothing                             | it has no keys.
                    """)
    void aLineThatIsNoKeyIsToldWithoutShowingIt(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushKeys.parse(text.replace("\\n", "\n")))
                .withMessage(why + FORM);
    }

    @Test
    void itsTextShowsNoKey() {
        assertThat(PushKeys.parse("push.example.com: hush")).hasToString("the push keys of 1 domains");
    }
}
