package dev.whydrop.escaping;

/**
 * Text for a terminal, or anything else that shows text line by line. What would be obeyed instead of shown is written out: control characters
 * such as ESC as {@code \u001b}, and what turns the direction of writing or does not show at all, such as {@code \u202e}.
 */
public final class ForTerminal {
    private ForTerminal() {}

    /** {@return the text on one line: line ends are written out too} */
    public static String of(String text) {
        return escaped(text, false);
    }

    /** {@return the text with its line feeds left as they are} */
    public static String lines(String text) {
        return escaped(text, true);
    }

    /** {@return whether a character is shown and not obeyed} */
    public static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** {@return how a character is written out, such as {@code \u001b}; with braces where four digits are not enough} */
    public static String code(int character) {
        return Character.isBmpCodePoint(character)
                ? String.format("\\u%04x", character)
                : String.format("\\u{%x}", character);
    }

    private static String escaped(String text, boolean severalLines) {
        if (text.codePoints().allMatch(ForTerminal::shows)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (shows(character) || (severalLines && character == '\n')) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append(code(character));
            }
        });
        return escaped.toString();
    }
}
