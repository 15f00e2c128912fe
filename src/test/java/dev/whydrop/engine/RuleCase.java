package dev.whydrop.engine;

import dev.whydrop.model.Observations;

/**
 * One case of {@code fixtures/rules/<ID>.yaml}.
 *
 * @param rule id of the rule
 * @param name what the rows show
 * @param kind typical, near-miss or threshold
 * @param fires whether the rule must fire
 * @param observations the rows, and what else the case names
 */
record RuleCase(String rule, String name, Kind kind, boolean fires, Observations observations) {
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
