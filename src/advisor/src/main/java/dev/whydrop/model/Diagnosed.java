package dev.whydrop.model;

import java.util.List;

/**
 * A report together with what it says about each disconnect.
 *
 * @param report the report
 * @param verdicts one for each disconnect given, in the order given
 */
public record Diagnosed(Report report, List<Verdict> verdicts) {
    public Diagnosed {
        verdicts = List.copyOf(verdicts);
    }
}
