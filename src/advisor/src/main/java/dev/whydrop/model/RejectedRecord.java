package dev.whydrop.model;

import java.util.Objects;

/**
 * A record that could not be used, before it is told in any language; {@link Reject} is the same in words.
 *
 * @param source the file it stands in
 * @param row its number, 1 for the first after the header
 * @param why what is wrong with it and what to do
 */
public record RejectedRecord(String source, long row, Phrase why) {
    public RejectedRecord {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(why, "why");
    }
}
