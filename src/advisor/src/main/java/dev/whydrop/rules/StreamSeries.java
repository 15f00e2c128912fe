package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of the whole log of a stream that ended with one meaning: all of them, or those that form a pattern of their own. */
public abstract sealed class StreamSeries extends Series
        permits StreamTimeline,
                GoodSessionAndBack,
                EndedAndRestarted,
                SteadyLoss,
                OwnReplacements,
                DailyEnds,
                CrashLoops {
    /** @throws IllegalArgumentException if there are no pushes */
    StreamSeries(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    @Override
    public final String toString() {
        return count() + " × " + meaning() + " on " + first().episode().stream();
    }
}
