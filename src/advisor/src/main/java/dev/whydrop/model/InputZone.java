package dev.whydrop.model;

import java.util.List;

/**
 * How times were read that are written without a zone or an offset.
 *
 * @param used the zones that such times were read in, as {@link java.time.ZoneId} names them, sorted; empty when no time needed one
 * @param assumed whether one of them was neither given by the user nor told by the record: Beijing time by the headings of the console, else UTC
 */
public record InputZone(List<String> used, boolean assumed) {
    /** No time needed a zone. */
    public static final InputZone NOT_NEEDED = new InputZone(List.of(), false);

    public InputZone {
        used = List.copyOf(used);
    }
}
