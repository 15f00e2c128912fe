package dev.whydrop.rules;

import dev.whydrop.model.ErrorCode;

/**
 * A code pair that occurs in the input. One fact per distinct pair, however often it occurs.
 *
 * @param code the pair
 * @param mapped whether a table has it
 */
public record Seen(ErrorCode code, boolean mapped) {
    /** {@return the main code} */
    public int main() {
        return code.main();
    }

    /** {@return the sub-code, 0 for none} */
    public int sub() {
        return code.sub();
    }
}
