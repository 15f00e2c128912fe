package dev.whydrop.rules;

import java.util.List;

/** Pushes of a stream that ended at its steadiest interval: told by all of them together. */
public final class SteadyLoss extends StreamSeries {
    private SteadyLoss(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** Only of a timeline that {@linkplain StreamTimeline#lostSteadily is lost steadily}: elsewhere there is no steadiest interval. */
    static SteadyLoss of(StreamTimeline line, double spread, double share) {
        return new SteadyLoss(line.meaning(), Steadiness.steadiest(line.pushes(), spread, share));
    }

    @Override
    SteadyLoss alone(Push push) {
        return new SteadyLoss(meaning(), List.of(push));
    }
}
