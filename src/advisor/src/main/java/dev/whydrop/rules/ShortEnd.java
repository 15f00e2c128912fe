package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of an episode that were short or of unknown length: what may belong to a loop beside its full turns. */
public final class ShortEnd extends EpisodeSeries {
    private ShortEnd(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static ShortEnd of(EpisodeTimeline line, int ranSeconds) {
        return new ShortEnd(line.meaning(), line.those(push -> fits(push, ranSeconds)));
    }

    static boolean fits(Push push, int ranSeconds) {
        return push.lastedAtMost(ranSeconds) || push.lastedUnknown();
    }

    @Override
    ShortEnd alone(Push push) {
        return new ShortEnd(meaning(), List.of(push));
    }
}
