package dev.whydrop.catalog;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one code pair, or about a family where a record does not tell which of its codes it is.
 *
 * @param code the pair or the family
 * @param family its family; {@link Family#UNMAPPED} when no table has it
 * @param documented the platform's own text for it; null when no table has it, or the codes of the family have different ones
 * @param tells what it really tells; null when no table has it, and for a family
 * @param doesNotTell what it does not tell, and where to look instead; null when no table has it, and for a family
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

    /** Whether a table has it. */
    public boolean mapped() {
        return family != Family.UNMAPPED;
    }
}
