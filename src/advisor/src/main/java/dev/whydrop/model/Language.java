package dev.whydrop.model;

import java.util.Locale;

/** A language that every text of the product exists in. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE),
    JA(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** {@return the locale for number forms and text look-up} */
    public Locale locale() {
        return locale;
    }

    /** {@return {@code en}, {@code zh} or {@code ja}} */
    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
