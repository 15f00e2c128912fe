package dev.whydrop.model;

import java.util.Objects;

/**
 * A record that could not be used.
 *
 * @param source the file it stands in
 * @param row its number, 1 for the first after the header
 * @param why what is wrong with it and, after "Maybe", what to do
 */
public record Reject(String source, long row, String why) {
    public Reject {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(why, "why");
    }
}
