package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import java.util.List;

/**
 * One case of {@code fixtures/rules/<ID>.yaml}.
 *
 * @param rule id of the rule
 * @param name what the rows show
 * @param kind typical, near-miss or threshold
 * @param fires whether the rule must fire
 * @param disconnects the rows
 */
record RuleCase(String rule, String name, Kind kind, boolean fires, List<Disconnect> disconnects) {
    enum Kind {
        /** The rule fires on a plain example. */
        TYPICAL,
        /** It looks like the rule's case but must not fire. */
        NEAR_MISS,
        /** The least that makes it fire. */
        THRESHOLD
    }

    @Override
    public String toString() {
        return rule + " " + kind + ": " + name;
    }
}
