package dev.whydrop.rules;

import dev.whydrop.rules.push.Push;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Streams of one domain that were dropped on request one after the other. */
public final class DropsTogether extends FleetPattern {
    public DropsTogether(Core core) {
        super(core);
    }

    /** {@return the most different streams that were dropped within that many seconds of each other, both edges included} */
    public int mostStreamsWithin(int seconds) {
        List<Push> pushes = pushes();
        Map<Object, Integer> inWindow = new HashMap<>();
        int most = 0;
        int first = 0;
        for (Push push : pushes) {
            inWindow.merge(push.episode().stream(), 1, Integer::sum);
            while (push.at() - pushes.get(first).at() > seconds * 1000L) {
                inWindow.computeIfPresent(
                        pushes.get(first++).episode().stream(), (any, count) -> count == 1 ? null : count - 1);
            }
            most = Math.max(most, inWindow.size());
        }
        return most;
    }
}
