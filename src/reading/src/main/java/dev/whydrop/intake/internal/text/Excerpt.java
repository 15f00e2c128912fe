package dev.whydrop.intake.internal.text;

import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.intake.Secrets;
import dev.whydrop.model.Phrase.InputValue;

/** Shows values of the input in messages: on one line, never long, never a secret. */
public final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** {@return the value, cut to {@value #LONGEST} characters, without the secret of a push URL} */
    public static InputValue value(String value) {
        String shown = Secrets.maskedWithDigests(value);
        return new InputValue(shown.length() <= LONGEST ? line(shown) : line(cut(shown)) + "…");
    }

    /** {@return the text with everything written out that would not show, break the line or turn it round; a push secret in it is masked} */
    public static String line(String text) {
        return ForTerminal.of(Secrets.masked(text));
    }

    private static String cut(String value) {
        int end = LONGEST - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end);
    }
}
