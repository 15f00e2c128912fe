package dev.whydrop.evaluation.score;

import dev.whydrop.evaluation.file.AnnotatedRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one method, whydrop or a baseline, says about one row.
 *
 * @param diagnosis the diagnosis; null when undetermined
 * @param likelihood how likely it is, 0 to 1; 0 when undetermined
 * @param advised whether the user is told to do something about the row
 */
public record Prediction(@Nullable String diagnosis, double likelihood, boolean advised) {
    /** No diagnosis and no advice. */
    static final Prediction NONE = new Prediction(null, 0, false);

    private static final Set<String> WITHOUT_ADVICE = Set.of(
            "client.ended",
            "client.restarts",
            "idle.once",
            "network.blip",
            "operator.dropped",
            "replaced.failover",
            "replaced.own-restart");

    public static Prediction ofWhydrop(AnnotatedRow row) {
        return new Prediction(row.diagnosis(), row.likelihood(), row.adviceRank() > 0);
    }

    /** {@return the answer of a baseline, which is always sure, and advises unless the diagnosis asks nobody to act} */
    static Prediction ofBaseline(String diagnosis) {
        return new Prediction(diagnosis, 1, !WITHOUT_ADVICE.contains(diagnosis));
    }
}
