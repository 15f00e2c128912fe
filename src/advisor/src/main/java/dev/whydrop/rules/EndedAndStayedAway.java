package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of an episode of which nobody knows how long they ran, and after which the pusher stayed away. */
public final class EndedAndStayedAway extends EpisodeSeries {
    private EndedAndStayedAway(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static EndedAndStayedAway of(EpisodeTimeline line, int awaySeconds) {
        return new EndedAndStayedAway(line.meaning(), line.those(push -> fits(push, awaySeconds)));
    }

    static boolean fits(Push push, int awaySeconds) {
        return push.lastedUnknown() && push.awayFor(awaySeconds);
    }

    @Override
    EndedAndStayedAway alone(Push push) {
        return new EndedAndStayedAway(meaning(), List.of(push));
    }
}
