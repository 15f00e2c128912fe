package dev.whydrop.rules;

import java.util.List;

/** Pushes of a stream that end at one time of day, day after day, as a place that closes: told by all of them together. */
public final class DailyEnds extends StreamSeries {
    private DailyEnds(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    static DailyEnds of(StreamTimeline line, int seconds) {
        return new DailyEnds(
                line.meaning(), TimeOfDay.fullest(line.pushes(), seconds).pushes());
    }

    @Override
    DailyEnds alone(Push push) {
        return new DailyEnds(meaning(), List.of(push));
    }
}
