package dev.whydrop.rules.code;

import dev.whydrop.model.ErrorCode;
import java.util.Set;

/**
 * The platform's table of disconnect codes, to look pairs up in. One fact.
 *
 * @param pairs every pair of the table
 */
public record CodeTable(Set<ErrorCode> pairs) {
    public CodeTable {
        pairs = Set.copyOf(pairs);
    }

    /** Whether the table has the pair; it never has {@link ErrorCode#NONE}. */
    public boolean mapped(int mainCode, int subCode) {
        return mainCode != ErrorCode.NONE && pairs.contains(ErrorCode.of(mainCode, subCode));
    }
}
