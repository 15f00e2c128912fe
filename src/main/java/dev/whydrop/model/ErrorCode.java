package dev.whydrop.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error code of a disconnect record: the pair {@code errcode}, {@code sub_errcode}.
 *
 * @param main the {@code errcode}, 0 or more
 * @param sub the {@code sub_errcode}, 0 or more; 0 also stands for "empty" and "missing", which mean the same on the platform
 */
public record ErrorCode(int main, int sub) implements Comparable<ErrorCode> {
    private static final Comparator<ErrorCode> ORDER =
            Comparator.comparingInt(ErrorCode::main).thenComparingInt(ErrorCode::sub);
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[/\\s]\\s*(\\d{1,9}))?\\s*");

    /** @throws IllegalArgumentException if either part is negative */
    public ErrorCode {
        if (main < 0 || sub < 0) {
            throw new IllegalArgumentException(
                    "Error code " + main + "/" + sub + " is negative. Maybe the columns are mixed up.");
        }
    }

    /** {@return the code without a sub-code} */
    public static ErrorCode of(int main) {
        return new ErrorCode(main, 0);
    }

    /** {@return the code with a sub-code} */
    public static ErrorCode of(int main, int sub) {
        return new ErrorCode(main, sub);
    }

    /**
     * Reads {@code 21}, {@code 18/501} or {@code 18 501}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ErrorCode parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an error code. Maybe write it like 21 or 18/501.");
        }
        String sub = form.group(2);
        return new ErrorCode(Integer.parseInt(form.group(1)), sub == null ? 0 : Integer.parseInt(sub));
    }

    /**
     * Whether the platform refused the push at its start instead of ending a running one: all of 18, and 19.
     *
     * <p>Source: the code table, where every 18 and 19 is a check made before the push is admitted.
     */
    public boolean refused() {
        return main == 18 || main == 19;
    }

    /** Orders by main code, then sub-code. */
    @Override
    public int compareTo(ErrorCode other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code 21} or {@code 18/501}} */
    @Override
    public String toString() {
        return sub == 0 ? Integer.toString(main) : main + "/" + sub;
    }

    // Written out: these are keys a million times over, and what the compiler makes of a record is slow until it is
    // optimised.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ErrorCode that && main == that.main && sub == that.sub);
    }

    @Override
    public int hashCode() {
        return 31 * main + sub;
    }
}
