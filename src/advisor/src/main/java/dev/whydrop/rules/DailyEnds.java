package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.TimeOfDay;
import java.util.List;

/** Pushes of a stream that end at one time of day, day after day, as a place that closes: told by all of them together. */
public final class DailyEnds extends StreamSeries {
    private DailyEnds(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    static DailyEnds of(StreamTimeline line, int seconds, int backSeconds) {
        return new DailyEnds(
                line.meaning(),
                TimeOfDay.fullest(away(line, backSeconds), seconds).pushes());
    }

    /** {@return those after which the pusher was not back within that many seconds: who is cut off in the middle of a show is} */
    static List<Push> away(StreamTimeline line, int backSeconds) {
        return line.those(push -> !push.backWithin(backSeconds));
    }

    @Override
    DailyEnds alone(Push push) {
        return new DailyEnds(meaning(), List.of(push));
    }
}
