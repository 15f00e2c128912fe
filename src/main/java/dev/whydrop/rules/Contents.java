package dev.whydrop.rules;

import dev.whydrop.model.PushAnomaly;
import java.util.List;
import java.util.Set;

/** What the engine sees of a pattern and no rule does: rules read scalars alone, so that what they asked and were answered can be compared. */
public final class Contents {
    private Contents() {}

    /** {@return the pushes of a pattern in order of time; never empty} */
    public static List<Push> pushes(Pattern pattern) {
        if (pattern instanceof Series series) {
            return series.pushes();
        }
        return pattern instanceof Swarm swarm ? swarm.pushes() : ((Anomalies) pattern).pushes();
    }

    /** {@return what was seen, in the order of the types} */
    public static Set<PushAnomaly.Type> types(Anomalies anomalies) {
        return anomalies.types();
    }
}
