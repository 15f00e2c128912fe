package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of one episode of a stream that ended with one meaning: all of them, or those that form a pattern of their own. */
public abstract sealed class EpisodeSeries extends Series
        permits EpisodeTimeline,
                GoodSessionThenAway,
                ShortSessionAndBack,
                EndedAndStayedAway,
                EndThenBreak,
                ShortEnd,
                Replacements,
                NetworkChanges,
                LingeringSession,
                LossesBeforeReplacement,
                RecordedUrls {
    /** @throws IllegalArgumentException if there are no pushes */
    EpisodeSeries(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** {@return a number that what was seen in the same episode of the same stream has too, and nothing else} */
    public final int episode() {
        Episode episode = first().episode();
        return episode.streamPlace() + episode.number();
    }

    @Override
    public final String toString() {
        return count() + " × " + meaning() + " in " + first().episode();
    }
}
