package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Language;
import dev.whydrop.model.Phrase;
import java.nio.file.NoSuchFileException;

/**
 * Input that cannot be read at all. It is for the user: one or a few lines that name the input, what is wrong and what to do. A push secret in it
 * is masked.
 */
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    /** Whether it is about the reading as a whole, so that other files are not read either. */
    private final boolean whole;

    public IntakeException(Phrase phrase) {
        this(phrase, false);
    }

    public IntakeException(Phrase phrase, boolean whole) {
        super(inWords(phrase, Texts.in(Language.EN)));
        this.phrase = phrase;
        this.whole = whole;
    }

    public IntakeException(Phrase phrase, Throwable cause) {
        super(inWords(phrase, Texts.in(Language.EN)), cause);
        this.phrase = phrase;
        this.whole = cause instanceof NoSuchFileException;
    }

    /** {@return what is wrong, in the language of the texts; {@link #getMessage} says it in English} */
    public String message(Texts texts) {
        return inWords(phrase, texts);
    }

    public Phrase phrase() {
        return phrase;
    }

    public boolean whole() {
        return whole;
    }

    private static String inWords(Phrase phrase, Texts texts) {
        return Secrets.masked(texts.say(phrase));
    }
}
