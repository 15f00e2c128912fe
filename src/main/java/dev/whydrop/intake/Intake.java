package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import java.util.List;

/**
 * What was read.
 *
 * @param disconnects the usable records in input order: files in the order given, rows in file order
 * @param reading what was gone through to get them, with the records that could not be used
 */
public record Intake(List<Disconnect> disconnects, Reading reading) {
    public Intake {
        disconnects = List.copyOf(disconnects);
    }
}
