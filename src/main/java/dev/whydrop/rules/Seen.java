package dev.whydrop.rules;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import org.jspecify.annotations.Nullable;

/**
 * A code pair, or a family without a code, that occurs in the input. One fact each, however often it occurs.
 *
 * @param code the pair or the family
 * @param mapped whether a table has it
 */
public record Seen(ErrorCode code, boolean mapped) {
    /** {@return the main code; {@link ErrorCode#NONE} where only the family is known} */
    public int main() {
        return code.main();
    }

    /** {@return the sub-code, 0 for none} */
    public int sub() {
        return code.sub();
    }

    /** {@return the family where nothing but it is known; null where the code is} */
    public @Nullable Family family() {
        return code.family();
    }
}
