package dev.whydrop.catalog;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one code pair.
 *
 * @param code the pair
 * @param family its family; {@link Family#UNMAPPED} when no table has it
 * @param documented the platform's own text for it; null when no table has it
 * @param tells what it really tells; null when no table has it
 * @param doesNotTell what it does not tell, and where to look instead; null when no table has it
 * @param diagnoses what it can lead to, likeliest first
 */
public record CodeEntry(
        ErrorCode code,
        Family family,
        @Nullable LocalText documented,
        @Nullable LocalText tells,
        @Nullable LocalText doesNotTell,
        List<String> diagnoses) {
    public CodeEntry {
        diagnoses = List.copyOf(diagnoses);
    }

    /** Whether a table has the pair. */
    public boolean mapped() {
        return family != Family.UNMAPPED;
    }
}
