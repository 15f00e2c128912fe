package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import java.util.Collections;
import java.util.List;

/**
 * What was read.
 *
 * @param disconnects the usable records in input order: files in the order given, rows in file order. Not copied, as there may be millions:
 *     whoever makes an intake gives the list away
 * @param reading what was gone through to get them, with the records that could not be used
 */
public record Intake(List<Disconnect> disconnects, Reading reading) {
    public Intake {
        disconnects = Collections.unmodifiableList(disconnects);
    }
}
