package dev.whydrop.report.html;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The verdicts a page is about: those to be shown, and of an event that the input repeats only the first. */
final class Events {
    private Events() {}

    /** {@return the verdicts in the order given} */
    static List<Verdict> of(List<Verdict> verdicts, Predicate<Disconnect> shown, boolean repeated) {
        List<Verdict> events = new ArrayList<>(verdicts.size());
        Set<Event> seen = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (shown.test(verdict.disconnect()) && (!repeated || seen.add(new Event(verdict.disconnect())))) {
                events.add(verdict);
            }
        }
        return events;
    }

    /** Whether nobody has to act on it. */
    static boolean harmless(Verdict verdict) {
        return verdict.diagnosis() != null && verdict.adviceRank() == 0;
    }

    /** Equal to another where both are the same event. */
    private record Event(Disconnect disconnect) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Event that && disconnect.sameEvent(that.disconnect);
        }

        @Override
        public int hashCode() {
            return Objects.hash(disconnect.stream(), disconnect.endMillis(), disconnect.startMillis());
        }
    }
}
