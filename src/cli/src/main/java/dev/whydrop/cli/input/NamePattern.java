package dev.whydrop.cli.input;

import java.util.Locale;

/**
 * A name as a user gives it, letter by letter, or a pattern of names.
 *
 * @param text in which {@code *} stands for any characters, also none, and {@code ?} for any one; a name that has these in it is meant as well
 * @param anyCase whether capitals are the same as other letters
 */
public record NamePattern(String text, boolean anyCase) {
    private static final char ANY = '*';
    private static final char ONE = '?';

    /** One in which capitals are other letters. */
    public NamePattern(String text) {
        this(text, false);
    }

    /** Whether it stands for more than one name. */
    public boolean pattern() {
        return text.indexOf(ANY) >= 0 || text.indexOf(ONE) >= 0;
    }

    /** Whether the name is meant. */
    boolean matches(String name) {
        if (anyCase) {
            return new NamePattern(text.toLowerCase(Locale.ROOT)).matches(name.toLowerCase(Locale.ROOT));
        }
        return text.equals(name) || (pattern() && fits(name));
    }

    /** Goes back to the last star only, so that no pattern takes long. */
    private boolean fits(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int afterStar = 0;
        while (in < name.length()) {
            if (at < text.length() && text.charAt(at) == ANY) {
                star = at++;
                afterStar = in;
            } else if (at < text.length() && (text.charAt(at) == ONE || text.charAt(at) == name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++afterStar;
            } else {
                return false;
            }
        }
        return text.substring(at).chars().allMatch(rest -> rest == ANY);
    }
}
