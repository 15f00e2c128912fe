package dev.whydrop.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public LocalText(@JsonProperty("en") String en, @JsonProperty("zh") String zh, @JsonProperty("ja") String ja) {
        this.en = checked("en", en);
        this.zh = checked("zh", zh);
        this.ja = checked("ja", ja);
    }

    /** {@return the same text for every language, such as an address} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
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

    private static String checked(String language, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A text has no '" + language + "'. Maybe its translation was forgotten; en, zh and ja are needed.");
        }
        return text.strip();
    }
}
