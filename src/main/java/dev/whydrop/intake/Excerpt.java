package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Language;

/** Shows values of the input in messages: on one line, never long, never a secret. */
final class Excerpt {
    private static final int LONGEST = 60;
    private static final Texts ENGLISH = Texts.in(Language.EN);

    private Excerpt() {}

    /** {@return the value for an English message} */
    static String of(String value) {
        return of(value, ENGLISH);
    }

    /** {@return the value in quotes, cut to {@value #LONGEST} characters, without the secret of a push URL} */
    static String of(String value, Texts texts) {
        String shown = Secrets.maskedWithDigests(value);
        return texts.get("reject.value", shown.length() <= LONGEST ? line(shown) : line(cut(shown)) + "…");
    }

    /** {@return the text with everything written out that would not show, break the line or turn it round; a push secret in it is masked} */
    static String line(String text) {
        return ForTerminal.of(Secrets.masked(text));
    }

    private static String cut(String value) {
        int end = LONGEST - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end);
    }
}
