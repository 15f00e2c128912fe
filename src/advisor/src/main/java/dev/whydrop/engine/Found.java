package dev.whydrop.engine;

import java.util.List;

/**
 * What was found in one input, in no language yet.
 *
 * @param log the records, in order
 * @param passes what the rules concluded
 * @param rulings one for each event, in order of stream and time
 * @param chosen those of the rulings that the report is about
 * @param ranking what puts rulings with one cause together
 * @param findings the causes of those, most urgent first
 */
record Found(
        Log log, Passes passes, List<Ruling> rulings, List<Ruling> chosen, Ranking ranking, List<Finding> findings) {
    /** {@return the findings that somebody has to act on, in order of rank} */
    List<Finding> advised() {
        return findings.stream().filter(each -> !each.benign()).toList();
    }
}
