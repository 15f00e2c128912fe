package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of an episode that were short and after which the pusher was back at once: so a turn of a loop looks from outside. */
public final class ShortSessionAndBack extends EpisodeSeries {
    private ShortSessionAndBack(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static ShortSessionAndBack of(EpisodeTimeline line, int ranSeconds, int backSeconds) {
        return new ShortSessionAndBack(line.meaning(), line.those(push -> fits(push, ranSeconds, backSeconds)));
    }

    static boolean fits(Push push, int ranSeconds, int backSeconds) {
        return push.lastedAtMost(ranSeconds) && push.backWithin(backSeconds) && !push.overlapped();
    }

    @Override
    ShortSessionAndBack alone(Push push) {
        return new ShortSessionAndBack(meaning(), List.of(push));
    }
}
