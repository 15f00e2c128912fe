package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of an episode that ran for a while and after which the pusher paused: who reconnects by itself does not wait. */
public final class EndThenBreak extends EpisodeSeries {
    private EndThenBreak(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static EndThenBreak of(EpisodeTimeline line, int ranSeconds, int breakSeconds) {
        return new EndThenBreak(line.meaning(), line.those(push -> fits(push, ranSeconds, breakSeconds)));
    }

    static boolean fits(Push push, int ranSeconds, int breakSeconds) {
        return push.lastedAtLeast(ranSeconds) && push.awayFor(breakSeconds);
    }

    @Override
    EndThenBreak alone(Push push) {
        return new EndThenBreak(meaning(), List.of(push));
    }
}
