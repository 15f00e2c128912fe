package dev.whydrop.model;

import org.jspecify.annotations.Nullable;

/**
 * What no table has: a code pair or, where a record gives no code, a reason text.
 *
 * @param errcode the main code; null for a text
 * @param subErrcode the sub-code; null for a text
 * @param reason the reason text, cut where it is very long; null for a code pair
 * @param count how many disconnects carry it
 */
public record Unmapped(
        @Nullable Integer errcode,
        @Nullable Integer subErrcode,
        @Nullable String reason,
        int count) {
    /** The most characters of a reason text that are kept. */
    public static final int LONGEST_REASON = 200;

    /** @throws IllegalArgumentException if it has both a code pair and a reason, or neither */
    public Unmapped {
        if ((errcode == null || subErrcode == null) == (reason == null)) {
            throw new IllegalArgumentException("Unmapped " + errcode + "/" + subErrcode + " has the reason " + reason
                    + ". Maybe give one of them and leave the other out.");
        }
    }

    /** {@return a code pair that no table has} */
    public static Unmapped of(ErrorCode code, int count) {
        return new Unmapped(code.main(), code.sub(), null, count);
    }

    /** {@return a reason text that no table has} */
    public static Unmapped of(String reason, int count) {
        return new Unmapped(
                null,
                null,
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…",
                count);
    }

    /** {@return the code, or the reason text} */
    @Override
    public String toString() {
        return errcode == null || subErrcode == null
                ? String.valueOf(reason)
                : ErrorCode.of(errcode, subErrcode).toString();
    }
}
