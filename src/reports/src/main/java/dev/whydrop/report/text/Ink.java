package dev.whydrop.report.text;

import dev.whydrop.model.Severity;

/** What parts of a text stand out as, with the colour a terminal shows for it. The words say the same, so nothing is lost without colours. */
enum Ink {
    PLAIN(""),
    TITLE("1"),
    LABEL("36"),
    ACT("1;32"),
    SEVEREST("1;31"),
    SEVERE("31"),
    WARNING("33");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** {@return the ink of a severity} */
    static Ink of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> SEVEREST;
            case HIGH -> SEVERE;
            case MEDIUM -> WARNING;
            case LOW, INFO -> PLAIN;
        };
    }

    /** {@return the text in this colour; blanks around it stay as they are} */
    String on(String text) {
        return this == PLAIN || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
