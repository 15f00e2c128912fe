package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Steadiness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pushes of a stream that ended at its steadiest interval: told by all of them together. */
public final class SteadyLoss extends StreamSeries {
    private SteadyLoss(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** Only of a timeline that {@linkplain StreamTimeline#lostSteadily is lost steadily}: elsewhere there is no steadiest interval. */
    static SteadyLoss of(StreamTimeline line, double spread, double share) {
        return new SteadyLoss(line.meaning(), Steadiness.steadiest(line.pushes(), spread, share));
    }

    /** Whether after at least that share of these, two or more, the stream went on from another address, each time another one. */
    public boolean wentOnFromNewAddress(double share) {
        Set<String> next = new HashSet<>();
        for (Push push : pushes()) {
            if (Addresses.wentOnFromAnother(push)) {
                next.add(Addresses.site(push.nextAddress()));
            }
        }
        return told("wentOnFromNewAddress", next.size() > 1 && next.size() >= share * pushes().size(), share);
    }

    @Override
    SteadyLoss alone(Push push) {
        return new SteadyLoss(meaning(), List.of(push));
    }
}
