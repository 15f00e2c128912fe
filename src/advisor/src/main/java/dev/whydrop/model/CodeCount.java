package dev.whydrop.model;

import java.util.Objects;

/**
 * How often a code occurs.
 *
 * @param code the code
 * @param count number of disconnects that carry it, 1 or more
 */
public record CodeCount(ErrorCode code, int count) {
    public CodeCount {
        Objects.requireNonNull(code, "code");
    }
}
