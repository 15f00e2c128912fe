package dev.whydrop.intake.internal.json;

/** Finds where what a bracket opens is closed. */
final class Brackets {
    private Brackets() {}

    /**
     * {@return the place behind the bracket that closes the one at a place; -1 when none does}
     *
     * @param single whether single quotes enclose texts too
     */
    static int end(String text, int start, boolean single) {
        int depth = 0;
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quote != 0) {
                if (one == '\\') {
                    at++;
                } else if (one == quote) {
                    quote = 0;
                }
            } else if (one == '"' || (single && one == '\'')) {
                quote = one;
            } else if (one == '{' || one == '[' || one == '(') {
                depth++;
            } else if ((one == '}' || one == ']' || one == ')') && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
