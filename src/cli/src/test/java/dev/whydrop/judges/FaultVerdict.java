package dev.whydrop.judges;

import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a report says about the fault of a log.
 *
 * @param found whether a wide cause holds the moment, give or take 90 s
 * @param scopeRight whether one of those has the fault's scope, or one with at least 80 % of the same streams on air; of siblings, also whether
 *     several together have it
 * @param timeRight whether one of those begins within 90 s of the first cut and ends within five minutes of the last
 * @param together whether one of those gathers the streams that were hit, by its scope or by whom it names
 * @param others wide causes beside it: at other times, or at the moment with another scope although one has the right one
 * @param named id and kind of scope of what was found first; empty when nothing was
 */
record FaultVerdict(boolean found, boolean scopeRight, boolean timeRight, boolean together, long others, String named) {
    private static final Duration NEAR = Duration.ofSeconds(90);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final double ALIKE = 0.8;

    static FaultVerdict of(Report report, FaultLog log) {
        return of(WideCauses.in(report).stream().map(Claim::of).toList(), log);
    }

    /** @param wide what the report claims, in its order */
    static FaultVerdict of(List<Claim> wide, FaultLog log) {
        List<Claim> at =
                wide.stream().filter(claim -> holdsTheMoment(claim, log)).toList();
        Set<StreamId> inScope = inScope(log);
        List<Claim> right =
                at.stream().filter(claim -> hasTheScope(claim, log, inScope)).toList();
        boolean bothNamed = log.fault().siblings() && alike(union(at, log), inScope);
        long elsewhere = wide.stream()
                .flatMap(claim -> claim.occurrences().stream())
                .filter(occurrence -> !isNear(occurrence, log))
                .count();
        long beside = right.isEmpty() ? 0 : at.size() - right.size();
        return new FaultVerdict(
                !at.isEmpty(),
                !right.isEmpty() || bothNamed,
                (right.isEmpty() ? at : right).stream().anyMatch(claim -> isTimely(claim, log)),
                !right.isEmpty() || at.stream().anyMatch(claim -> alike(claim.streams(), log.hit())),
                elsewhere + beside,
                at.isEmpty() ? "" : at.get(0).id() + " " + at.get(0).scope().kind());
    }

    private static Set<StreamId> inScope(FaultLog log) {
        Set<StreamId> streams = new HashSet<>();
        log.onAir().stream().filter(log::inScope).forEach(push -> streams.add(push.stream()));
        return streams;
    }

    private static boolean hasTheScope(Claim claim, FaultLog log, Set<StreamId> inScope) {
        return alike(ScopeReach.streams(claim.scope(), log.onAir()), inScope);
    }

    private static Set<StreamId> union(List<Claim> claims, FaultLog log) {
        Set<StreamId> streams = new HashSet<>();
        claims.forEach(each -> streams.addAll(ScopeReach.streams(each.scope(), log.onAir())));
        return streams;
    }

    private static boolean alike(Collection<StreamId> one, Set<StreamId> other) {
        return ScopeReach.likeness(one, other) >= ALIKE;
    }

    private static boolean holdsTheMoment(Claim claim, FaultLog log) {
        return claim.occurrences().stream().anyMatch(occurrence -> isNear(occurrence, log));
    }

    private static boolean isNear(Occurrence occurrence, FaultLog log) {
        return !occurrence.from().isAfter(log.to().plus(NEAR))
                && !occurrence.to().isBefore(log.from().minus(NEAR));
    }

    private static boolean isTimely(Claim claim, FaultLog log) {
        return claim.occurrences().stream()
                .anyMatch(occurrence ->
                        Duration.between(log.from(), occurrence.from()).abs().compareTo(NEAR) <= 0
                                && !occurrence.to().isAfter(log.to().plus(LATE)));
    }
}
