package dev.whydrop.engine;

import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.rank.Finding;
import dev.whydrop.engine.internal.rank.Ranking;
import dev.whydrop.engine.internal.weigh.Attribution;
import java.util.List;

/**
 * What was found in one input, in no language yet.
 *
 * @param log the records, in order
 * @param analysis what the rules concluded
 * @param attributions one for each event, in order of stream and time
 * @param chosen those of the attributions that the report is about
 * @param ranking what puts attributions with one cause together
 * @param findings the causes of those, most urgent first
 */
record Found(
        Log log,
        Analysis analysis,
        List<Attribution> attributions,
        List<Attribution> chosen,
        Ranking ranking,
        List<Finding> findings) {
    /** {@return the findings that somebody has to act on, in order of rank} */
    List<Finding> advised() {
        return findings.stream().filter(each -> !each.benign()).toList();
    }
}
