package dev.whydrop.judges;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One occurrence of a cause that a report tells.
 *
 * @param id the diagnosis
 * @param scope what it is about
 * @param from when it begins
 * @param to when it ends
 * @param likelihood how sure the report is, 0 to 1
 */
public record Told(String id, Scope scope, Instant from, Instant to, double likelihood) {
    private static final Comparator<Told> ORDER =
            Comparator.comparing(Told::id).thenComparing(Told::scope).thenComparing(Told::from);

    /** {@return every occurrence of this advice, by id, scope and time} */
    static List<Told> by(List<Advice> advice) {
        return advice.stream()
                .flatMap(each -> each.occurrences().stream().map(occurrence -> of(each, occurrence)))
                .sorted(ORDER)
                .toList();
    }

    /** {@return the same without advice about no others than these streams} */
    static List<Told> by(List<Advice> advice, Set<StreamId> except) {
        return by(advice.stream()
                .filter(each -> !except.containsAll(each.affected().streams()))
                .toList());
    }

    /** Whether both are the same cause in the same scope, and begin within a minute of each other. */
    boolean isSameAs(Told other) {
        return id.equals(other.id)
                && scope.equals(other.scope)
                && Duration.between(from, other.from).abs().toSeconds() <= 60;
    }

    private static Told of(Advice advice, Occurrence occurrence) {
        return new Told(advice.id(), advice.scope(), occurrence.from(), occurrence.to(), advice.likelihood());
    }
}
