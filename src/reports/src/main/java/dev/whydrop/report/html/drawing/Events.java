package dev.whydrop.report.html.drawing;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The verdicts a page is about: those to be shown, and of an event that the input repeats only the first. */
public final class Events {
    private Events() {}

    /** {@return the verdicts in the order given} */
    public static List<Verdict> of(List<Verdict> verdicts, Predicate<Disconnect> shown, boolean repeated) {
        if (!repeated) {
            return Parts.of(verdicts)
                    .flatMap(part -> part.stream().filter(each -> shown.test(each.disconnect())))
                    .toList();
        }
        List<Verdict> events = new ArrayList<>(verdicts.size());
        Seen seen = new Seen(verdicts.size());
        for (Verdict verdict : verdicts) {
            if (shown.test(verdict.disconnect()) && seen.add(verdict.disconnect())) {
                events.add(verdict);
            }
        }
        return events;
    }

    /** Whether nobody has to act on it. */
    public static boolean harmless(Verdict verdict) {
        return verdict.diagnosis() != null && verdict.adviceRank() == 0;
    }

    /** The events met so far, by hash in one array: an object for each would take longer than all else that a page counts. */
    private static final class Seen {
        private final Disconnect[] slots;

        /** @param most how many events there can be */
        Seen(int most) {
            slots = new Disconnect[Integer.highestOneBit(Math.max(1, most)) * 4];
        }

        /** {@return whether the event is new} */
        boolean add(Disconnect disconnect) {
            int slot = slot(disconnect);
            while (slots[slot] != null) {
                if (slots[slot].sameEvent(disconnect)) {
                    return false;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = disconnect;
            return true;
        }

        private int slot(Disconnect disconnect) {
            int hash = 31 * disconnect.stream().hashCode() + Long.hashCode(disconnect.endMillis());
            hash = (31 * hash + Long.hashCode(disconnect.startMillis())) * 0x9E3779B9;
            return (hash ^ (hash >>> 15)) & (slots.length - 1);
        }
    }
}
