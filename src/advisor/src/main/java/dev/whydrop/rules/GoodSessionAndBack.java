package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.List;

/** Pushes of a stream that ran well and after which the pusher was back soon: it wanted to go on. */
public final class GoodSessionAndBack extends StreamSeries {
    private GoodSessionAndBack(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static GoodSessionAndBack of(StreamTimeline line, int ranSeconds, int backSeconds) {
        return new GoodSessionAndBack(line.meaning(), line.those(push -> fits(push, ranSeconds, backSeconds)));
    }

    static boolean fits(Push push, int ranSeconds, int backSeconds) {
        return push.lastedAtLeast(ranSeconds) && push.backWithin(backSeconds);
    }

    @Override
    GoodSessionAndBack alone(Push push) {
        return new GoodSessionAndBack(meaning(), List.of(push));
    }
}
