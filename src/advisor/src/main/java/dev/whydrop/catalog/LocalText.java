package dev.whydrop.catalog;

import dev.whydrop.model.Language;

/**
 * One text in every language.
 *
 * @param en English, never blank
 * @param zh Chinese (simplified), never blank
 * @param ja Japanese, never blank
 */
public record LocalText(String en, String zh, String ja) {
    /** @throws IllegalArgumentException if a language is missing or blank */
    public LocalText {
        en = checked("en", en);
        zh = checked("zh", zh);
        ja = checked("ja", ja);
    }

    /** {@return the text that a mapping of languages holds} */
    static LocalText of(Entry entry) {
        return new LocalText(entry.text("en"), entry.text("zh"), entry.text("ja"));
    }

    /** {@return the same text for every language, such as an address} */
    public static LocalText same(String text) {
        return new LocalText(text, text, text);
    }

    /** {@return the text in that language} */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
            case JA -> ja;
        };
    }

    // Written out: what the compiler makes of a record is put together when it is first asked, and that takes a
    // twentieth of a short command.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof LocalText that && en.equals(that.en) && zh.equals(that.zh) && ja.equals(that.ja));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * en.hashCode() + zh.hashCode()) + ja.hashCode();
    }

    private static String checked(String language, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A text has no '" + language + "'. Maybe its translation was forgotten; en, zh and ja are needed.");
        }
        return text.strip();
    }
}
