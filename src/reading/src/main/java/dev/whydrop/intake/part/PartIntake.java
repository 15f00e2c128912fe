package dev.whydrop.intake.part;

import java.util.List;

/**
 * What was read of a part.
 *
 * @param streams what it has of each stream, in no order
 * @param reading what it tells beside
 */
public record PartIntake(List<StreamPart> streams, PartReading reading) {
    public PartIntake {
        streams = List.copyOf(streams);
    }
}
