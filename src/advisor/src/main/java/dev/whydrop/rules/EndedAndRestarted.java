package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.TimeOfDay;
import java.util.List;

/** Pushes of a stream that ran for a while, and that the pusher ended itself to begin again soon: told by all of them together. */
public final class EndedAndRestarted extends StreamSeries {
    private EndedAndRestarted(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if the timeline has none that fits */
    static EndedAndRestarted of(StreamTimeline line, int ranSeconds, int backSeconds) {
        return new EndedAndRestarted(line.meaning(), line.those(push -> fits(push, ranSeconds, backSeconds)));
    }

    static boolean fits(Push push, int ranSeconds, int backSeconds) {
        return push.lastedAtLeast(ranSeconds) && push.backWithin(backSeconds) && !push.overlapped();
    }

    /** {@return on how many different days (UTC) an end lies within that many seconds of one time of day} */
    public int daysAtSameTime(int seconds) {
        return told("daysAtSameTime", TimeOfDay.fullest(pushes(), seconds).days(), seconds);
    }

    @Override
    EndedAndRestarted alone(Push push) {
        return new EndedAndRestarted(meaning(), List.of(push));
    }
}
