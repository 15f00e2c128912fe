package dev.whydrop.engine;

import dev.whydrop.model.Observations;
import java.nio.file.Path;
import java.util.List;

/**
 * One case of {@code fixtures/rules/<layer>/<DRL file>/<ID>.yaml}.
 *
 * @param file the file it stands in
 * @param number its place in the file, 0 for the first
 * @param rule id of the rule
 * @param name what the rows show
 * @param kind typical, near-miss or threshold
 * @param times how often the rule must fire
 * @param about for each time the rows that the conclusion is about, as in {@code 1-3 5}
 * @param observations the rows, and what else the case names
 */
public record RuleCase(
        Path file,
        int number,
        String rule,
        String name,
        Kind kind,
        int times,
        List<String> about,
        Observations observations) {
    public enum Kind {
        /** The rule fires on a plain example. */
        TYPICAL,
        /** It looks like the rule's case but must not fire. */
        NEAR_MISS,
        /** The least that makes it fire. */
        THRESHOLD
    }

    public boolean fires() {
        return times > 0;
    }

    @Override
    public String toString() {
        return rule + " " + kind + ": " + name;
    }
}
