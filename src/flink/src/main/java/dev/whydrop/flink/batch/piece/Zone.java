package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.IntakeOptions;
import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param id of the zone of times that are written without one; null to go by the file
 */
public record Zone(@Nullable ZoneId id) implements Serializable {
    private static final long serialVersionUID = 1L;

    public IntakeOptions options() {
        return IntakeOptions.defaults().withZone(id).withThreads(1);
    }
}
