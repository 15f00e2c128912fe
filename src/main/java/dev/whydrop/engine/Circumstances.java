package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis.Circumstance;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what the records of a finding show that makes one remedy fit and another not. */
final class Circumstances {
    /** Nobody pushes over a phone for longer to see whether the next cut comes. */
    private static final long HOURS = 7_200_000;

    private Circumstances() {}

    /** {@return what these show, in order of stream and time} */
    static Set<Circumstance> of(List<Ruling> rulings) {
        Set<Circumstance> shown = EnumSet.noneOf(Circumstance.class);
        boolean addressKnown = false;
        List<Long> between = new ArrayList<>();
        Push before = null;
        for (Ruling ruling : rulings) {
            Push push = ruling.push();
            addressKnown |= !push.address().isEmpty();
            if (push.address().indexOf(':') >= 0) {
                shown.add(Circumstance.IPV6);
            }
            if (before != null && before.episode().stream().equals(push.episode().stream())) {
                between.add(push.at() - before.at());
            }
            before = push;
        }
        if (!addressKnown) {
            shown.add(Circumstance.NO_ADDRESS);
        }
        Collections.sort(between);
        if (!between.isEmpty() && between.get(between.size() / 2) >= HOURS) {
            shown.add(Circumstance.HOURS_BETWEEN);
        }
        return shown;
    }
}
