package dev.whydrop.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a disconnect record gives as its cause: the pair {@code errcode}, {@code sub_errcode}, or no more than the family of codes that share its reason
 * text.
 *
 * @param main the {@code errcode}, 0 or more; {@link #NONE} where only the family is known
 * @param sub the {@code sub_errcode}, 0 or more; 0 also stands for "empty" and "missing", which mean the same on the platform
 * @param family the family where nothing but it is known; {@link Family#UNMAPPED} for a reason text that nobody knows; null where the code is known
 * @param guessed whether it was read from a reason text that is one letter away from the platform's; how sure it is makes it no other code, so equals and
 *     order leave it out
 */
public record ErrorCode(int main, int sub, @Nullable Family family, boolean guessed) implements Comparable<ErrorCode> {
    /** Stands for a main code that is not known. */
    public static final int NONE = -1;

    /** Behind the name of a family, so that nobody takes it for a code. */
    private static final String NO_CODE = "?";

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[/\\s]\\s*(\\d{1,9}))?\\s*");

    /** One object for each family: these are keys a million times over. */
    private static final Map<Family, ErrorCode> OF_FAMILY = Arrays.stream(Family.values())
            .collect(Collectors.toUnmodifiableMap(family -> family, family -> new ErrorCode(NONE, 0, family, false)));

    /** @throws IllegalArgumentException if either part of a code is negative, or a family comes with a code */
    public ErrorCode {
        if (family != null && (main != NONE || sub != 0)) {
            throw new IllegalArgumentException("Family " + family + " comes with error code " + main + "/" + sub
                    + ". Maybe leave the family out: the code tells it.");
        }
        if (family == null && (main < 0 || sub < 0)) {
            throw new IllegalArgumentException(
                    "Error code " + main + "/" + sub + " is negative. Maybe the columns are mixed up.");
        }
    }

    /** {@return the code without a sub-code} */
    public static ErrorCode of(int main) {
        return new ErrorCode(main, 0, null, false);
    }

    /** {@return the code with a sub-code} */
    public static ErrorCode of(int main, int sub) {
        return new ErrorCode(main, sub, null, false);
    }

    /** {@return what stands for a code of which only the family is known; always the same object for a family} */
    public static ErrorCode of(Family family) {
        return Objects.requireNonNull(OF_FAMILY.get(family));
    }

    /**
     * Reads {@code 21}, {@code 18/501} or {@code 18 501}, and {@code network?} where only the family is known.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ErrorCode parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            String sub = form.group(2);
            return of(Integer.parseInt(form.group(1)), sub == null ? 0 : Integer.parseInt(sub));
        }
        for (ErrorCode each : OF_FAMILY.values()) {
            if (each.toString().equals(text.strip())) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not an error code. Maybe write it like 21 or 18/501.");
    }

    /** {@return the same, read from a text that is only nearly the platform's} */
    public ErrorCode asGuess() {
        return new ErrorCode(main, sub, family, true);
    }

    /** Whether the code is known, and not only its family. */
    public boolean known() {
        return family == null;
    }

    /** Whether both may be of one push: they are equal, or one lacks what the other has, the sub-code or all but the family. */
    public boolean fits(ErrorCode other) {
        return equals(other)
                || known() != other.known()
                || (known() && main == other.main && (sub == 0 || other.sub == 0));
    }

    /**
     * Whether the platform refused the push at its start instead of ending a running one: all of 18, and 19. Of a family: whether all of its codes are
     * such.
     *
     * <p>Source: the code table, where every 18 and 19 is a check made before the push is admitted.
     */
    public boolean refused() {
        return family == null ? main == 18 || main == 19 : family.refused();
    }

    /** Orders by main code, then sub-code; families come last, in their order. */
    @Override
    public int compareTo(ErrorCode other) {
        if (family != null || other.family != null) {
            return family == null ? -1 : other.family == null ? 1 : family.compareTo(other.family);
        }
        int order = Integer.compare(main, other.main);
        return order == 0 ? Integer.compare(sub, other.sub) : order;
    }

    /** {@return {@code 21} or {@code 18/501}; {@code network?} where only the family is known} */
    @Override
    public String toString() {
        if (family != null) {
            return family + NO_CODE;
        }
        return sub == 0 ? Integer.toString(main) : main + "/" + sub;
    }

    // Written out: these are keys a million times over, and what the compiler makes of a record is slow until it is
    // optimised.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ErrorCode that
                        && main == that.main
                        && sub == that.sub
                        && Objects.equals(family, that.family));
    }

    @Override
    public int hashCode() {
        // Of a family by its name, as the hash of a constant changes from run to run.
        return family == null ? 31 * main + sub : family.toString().hashCode();
    }
}
