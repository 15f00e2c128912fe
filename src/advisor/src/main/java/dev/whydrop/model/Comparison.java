package dev.whydrop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the causes of one report in a later one.
 *
 * <p>Two reports seldom cover the same: what is compared is what would have been expected if nothing had changed, in proportion to the time covered
 * and to the sessions. A difference counts as clear only if it is beyond chance (two standard deviations of a Poisson count) in both proportions.
 *
 * @param before what the first report covers
 * @param after what the second report covers
 * @param comparability whether they can be compared at all
 * @param entries each cause on each scope, worse first: new, more, same, less, gone; then by priority, id and scope
 */
public record Comparison(Covered before, Covered after, Comparability comparability, List<Entry> entries) {
    private static final double BEYOND_CHANCE = 2;

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::change)
            .thenComparing(Comparator.comparingDouble(Entry::priority).reversed())
            .thenComparing(Entry::id)
            .thenComparing(Entry::scope);

    public Comparison {
        entries = List.copyOf(entries);
    }

    /**
     * What a report covers.
     *
     * @param sources its files
     * @param from end of the first disconnect; null when there is none
     * @param to end of the last disconnect; null when there is none
     * @param seconds time between them, 0 or more
     * @param sessions records of pushes that ended or were refused
     * @param streams number of different streams
     */
    public record Covered(
            List<String> sources,
            @Nullable Instant from,
            @Nullable Instant to,
            long seconds,
            int sessions,
            int streams) {
        public Covered {
            sources = List.copyOf(sources);
        }

        static Covered of(Report report) {
            InputSummary input = report.input();
            long seconds = input.from() == null || input.to() == null
                    ? 0
                    : Duration.between(input.from(), input.to()).toSeconds();
            return new Covered(input.sources(), input.from(), input.to(), seconds, input.accepted(), input.streams());
        }
    }

    /**
     * One side of an entry.
     *
     * @param rank its rank in the report, the first where it is there several times; 0 when it is not in it
     * @param disconnects its disconnects
     * @param streams their streams
     * @param perDay disconnects for each day covered; null when less than an hour is covered
     * @param perThousandSessions disconnects for each thousand sessions
     */
    public record Side(
            int rank,
            int disconnects,
            int streams,
            @Nullable Double perDay,
            double perThousandSessions) {
        private static final long HOUR = 3_600;
        private static final double DAY = 86_400;

        /** @param found most urgent first; none where the report has nothing of it */
        static Side of(List<Advice> found, Covered covered) {
            int disconnects =
                    found.stream().mapToInt(each -> each.impact().disconnects()).sum();
            return new Side(
                    found.isEmpty() ? 0 : found.get(0).rank(),
                    disconnects,
                    streams(found),
                    covered.seconds() < HOUR ? null : rounded(disconnects * DAY / covered.seconds()),
                    rounded(covered.sessions() == 0 ? 0 : disconnects * 1_000.0 / covered.sessions()));
        }

        private static int streams(List<Advice> found) {
            return found.size() == 1
                    ? found.get(0).impact().streams()
                    : (int) found.stream()
                            .flatMap(each -> each.affected().streams().stream())
                            .distinct()
                            .count();
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    /**
     * What became of one cause on one scope. Where the first report has it several times and the second once, on a scope of another kind and for
     * streams of each, it is one entry.
     *
     * @param id the diagnosis
     * @param title its title in the language of the reports
     * @param severity how bad it is, the later report's where both have it
     * @param owner who has to act
     * @param scope what it is about, the later report's where both have it
     * @param change what became of it
     * @param clear whether the difference is beyond chance; false for SAME, and where the reports cannot be compared
     * @param expected disconnects that the second report would have if nothing had changed, as few as either proportion allows for NEW, MORE and SAME
     *     and as many as either allows for LESS and GONE
     * @param before what the first report has of it
     * @param after what the second report has of it
     * @param priority the highest in either report, 0 to 100
     */
    public record Entry(
            String id,
            String title,
            Severity severity,
            Owner owner,
            Scope scope,
            Change change,
            boolean clear,
            double expected,
            Side before,
            Side after,
            double priority) {
        private Entry unclear() {
            return new Entry(id, title, severity, owner, scope, change, false, expected, before, after, priority);
        }
    }

    /** {@return what became of the causes of a report} */
    public static Comparison of(Report before, Report after) {
        Covered first = Covered.of(before);
        Covered second = Covered.of(after);
        Comparability comparability = Comparability.of(before, after);
        List<Advice> left = new ArrayList<>(after.advice());
        Map<Advice, List<Advice>> pairs = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Advice each : before.advice()) {
            Optional<Advice> same = same(each, left).or(() -> wider(each, pairs.keySet()));
            if (same.isPresent()) {
                left.remove(same.get());
                pairs.computeIfAbsent(same.get(), any -> new ArrayList<>()).add(each);
            } else {
                entries.add(entry(List.of(each), List.of(), first, second));
            }
        }
        pairs.forEach((now, earlier) -> entries.add(entry(earlier, List.of(now), first, second)));
        left.forEach(each -> entries.add(entry(List.of(), List.of(each), first, second)));
        if (comparability != Comparability.COMPARABLE) {
            entries.replaceAll(Entry::unclear);
        }
        entries.sort(ORDER);
        return new Comparison(first, second, comparability, entries);
    }

    /** {@return the same cause on the same scope, else on streams of which some are the same: a cause can spread or shrink} */
    private static Optional<Advice> same(Advice before, Collection<Advice> after) {
        List<Advice> ofCause = ofCause(before, after);
        return ofCause.stream()
                .filter(each -> each.scope().equals(before.scope()))
                .findFirst()
                .or(() -> onSameStreams(before, ofCause.stream()));
    }

    /** {@return the same cause where one advice now tells what several told: an earlier version may give one for each stream where one remedy serves many} */
    private static Optional<Advice> wider(Advice before, Collection<Advice> after) {
        return onSameStreams(
                before,
                ofCause(before, after).stream()
                        .filter(each -> each.scope().kind() != before.scope().kind()));
    }

    private static List<Advice> ofCause(Advice before, Collection<Advice> after) {
        return after.stream().filter(each -> each.id().equals(before.id())).toList();
    }

    private static Optional<Advice> onSameStreams(Advice before, Stream<Advice> after) {
        Set<StreamId> streams = new HashSet<>(before.affected().streams());
        return after.filter(each -> each.affected().streams().stream().anyMatch(streams::contains))
                .findFirst();
    }

    private static Entry entry(List<Advice> before, List<Advice> after, Covered first, Covered second) {
        Advice shown = after.isEmpty() ? before.get(0) : after.get(0);
        Side one = Side.of(before, first);
        Side other = Side.of(after, second);
        double byTime = proportion(second.seconds(), first.seconds());
        double bySessions = proportion(second.sessions(), first.sessions());
        double least = deviation(one.disconnects(), other.disconnects(), Math.max(byTime, bySessions));
        double most = deviation(one.disconnects(), other.disconnects(), Math.min(byTime, bySessions));
        boolean more = least >= BEYOND_CHANCE;
        boolean less = most <= -BEYOND_CHANCE;
        Change change;
        if (before.isEmpty()) {
            change = Change.NEW;
        } else if (after.isEmpty()) {
            change = Change.GONE;
        } else {
            change = more ? Change.MORE : less ? Change.LESS : Change.SAME;
        }
        double factor = switch (change) {
            case NEW, MORE, SAME -> Math.max(byTime, bySessions);
            case LESS, GONE -> Math.min(byTime, bySessions);
        };
        return new Entry(
                shown.id(),
                shown.title(),
                shown.severity(),
                shown.owner(),
                shown.scope(),
                change,
                more || less,
                Side.rounded(one.disconnects() * factor),
                one,
                other,
                Stream.concat(before.stream(), after.stream())
                        .mapToDouble(Advice::priority)
                        .max()
                        .orElse(0));
    }

    /** {@return how much more the second covers; 1 where nothing tells} */
    private static double proportion(long second, long first) {
        return first <= 0 || second <= 0 ? 1 : (double) second / first;
    }

    /**
     * {@return by how many standard deviations a count differs from an earlier one, in proportion}
     *
     * <p>If both come from one rate, their weighted difference has the variance proportion · (before + after).
     */
    private static double deviation(int before, int after, double proportion) {
        double variance = proportion * (before + after);
        return variance == 0 ? 0 : (after - before * proportion) / Math.sqrt(variance);
    }

    /**
     * Whether it got worse, or nobody can tell: a cause is new or has more disconnects than chance explains, or the reports cannot be compared.
     */
    public boolean worse() {
        return comparability != Comparability.COMPARABLE || count(Change.NEW) + count(Change.MORE) > 0;
    }

    /** Whether the second report ends before the first begins, as if the two were swapped. */
    public boolean backwards() {
        return before.from() != null && after.to() != null && after.to().isBefore(before.from());
    }

    /** {@return when the time begins that both cover; empty when there is none} */
    public Optional<Instant> overlapFrom() {
        boolean both = before.from() != null && after.from() != null;
        return Stream.of(before.from(), after.from())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(from -> both && !overlapTo().isBefore(from));
    }

    /** {@return when the time ends that both cover, where there is one} */
    public Instant overlapTo() {
        return Stream.of(before.to(), after.to())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** {@return how many entries have that change} */
    public long count(Change change) {
        return entries.stream()
                .filter(each -> Objects.equals(each.change(), change))
                .count();
    }
}
