package dev.whydrop.flink.batch;

import dev.whydrop.intake.IntakeOptions;
import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param id of the zone of times that are written without one; null to go by the file
 */
record Zone(@Nullable ZoneId id) implements Serializable {
    private static final long serialVersionUID = 1L;

    IntakeOptions options() {
        return IntakeOptions.defaults().withZone(id).withThreads(1);
    }
}
