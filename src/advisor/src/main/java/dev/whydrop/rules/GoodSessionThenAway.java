package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of an episode that ran well and after which the pusher stayed away: so an end that was meant looks from outside. */
public final class GoodSessionThenAway extends EpisodeSeries {
    private GoodSessionThenAway(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static GoodSessionThenAway of(EpisodeTimeline line, int ranSeconds, int awaySeconds) {
        return new GoodSessionThenAway(line.meaning(), line.those(push -> fits(push, ranSeconds, awaySeconds)));
    }

    static boolean fits(Push push, int ranSeconds, int awaySeconds) {
        return push.lastedAtLeast(ranSeconds) && push.awayFor(awaySeconds);
    }

    @Override
    GoodSessionThenAway alone(Push push) {
        return new GoodSessionThenAway(meaning(), List.of(push));
    }
}
