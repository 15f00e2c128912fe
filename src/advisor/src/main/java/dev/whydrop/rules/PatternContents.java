package dev.whydrop.rules;

import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Reach;
import java.util.List;
import java.util.Set;

/** What the engine sees of a pattern and no rule does: rules read scalars alone, so that what they asked and were answered can be compared. */
public final class PatternContents {
    private PatternContents() {}

    /** {@return the pushes of a pattern in order of time; never empty} */
    public static List<Push> pushes(Pattern pattern) {
        if (pattern instanceof Series series) {
            return series.pushes();
        }
        return pattern instanceof FleetPattern fleet ? fleet.pushes() : ((Anomalies) pattern).pushes();
    }

    /** {@return what was seen, in order of time} */
    public static List<PushAnomaly> seen(Anomalies anomalies) {
        return anomalies.seen();
    }

    /** {@return what was seen, in the order of the types} */
    public static Set<PushAnomaly.Type> types(Anomalies anomalies) {
        return anomalies.types();
    }

    /** {@return for how many seconds a pusher had been trying to come back before the ends in a pattern; 0 where it shows no such thing} */
    public static long secondsHeld(Pattern pattern) {
        return pattern instanceof LingeringSession held ? held.secondsHeld() : 0;
    }

    /** {@return where a fleet pattern is} */
    public static Scope scope(FleetPattern pattern) {
        return pattern.scope();
    }

    /** {@return the places and times that a fleet pattern covers beyond its own pushes; may be none} */
    public static List<Reach> reaches(FleetPattern pattern) {
        return pattern.reaches();
    }

    /** {@return the domain spelt most like that of the refusals on which something is on air; empty where there is none} */
    public static String nearestDomain(Refusals refusals) {
        return refusals.nearestDomain();
    }

    /** Whether a push of that stream is in a fleet pattern. */
    public static boolean holds(FleetPattern pattern, StreamId stream) {
        return pattern.holds(stream);
    }
}
