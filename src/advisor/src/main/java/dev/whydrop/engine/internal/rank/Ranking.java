package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.log.OpenPush;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.weigh.Decision;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.LingeringSession;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts attributions with one cause and one remedy together and orders them. Safe to share between threads. */
public final class Ranking {
    private final Settings settings;
    private final CaseSeverities severities;
    private final MergeKeys keys;
    private final UnusedDomains unused;
    private final Workers workers;

    /**
     * @param attributions one for each push of the log, in order of stream and time; what belongs together follows from all of them, whichever are shown
     * @param open pushes without a known end
     */
    public Ranking(Settings settings, List<Attribution> attributions, List<OpenPush> open, Workers workers) {
        this.settings = settings;
        Admissions admissions = new Admissions(attributions, open);
        this.severities = new CaseSeverities(settings, admissions);
        this.keys = MergeKeys.of(attributions);
        this.unused = new UnusedDomains(attributions, admissions::any);
        this.workers = workers;
    }

    /**
     * {@return the findings of attributions that have a winner, most urgent first}
     *
     * <p>What makes a cause worse stands inside its finding; only where nobody has to act on the cause, or it is not known, is it one of its own.
     */
    public List<Finding> findings(List<Attribution> attributions) {
        List<Attribution> won = new ArrayList<>(attributions.size());
        List<Attribution> amplified = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.winner() != null) {
                won.add(attribution);
            }
            if (attribution.winner() == null || winner(attribution).benign()) {
                for (Candidate each : attribution.decision().amplifiers()) {
                    amplified.add(attribution.amplifiedBy(each));
                }
            }
        }
        List<List<Attribution>> groups = new ArrayList<>();
        for (List<Attribution> some : List.of(amplified, won)) {
            groups.addAll(group(some, new Keys()::of).values());
        }
        List<Finding> findings = new ArrayList<>(workers.each(groups, this::finding));
        workers.sort(findings, Finding.ORDER);
        return findings;
    }

    /** {@return the attributions by key, keys and attributions in the order in which they first came} */
    public static <K> Map<K, List<Attribution>> group(List<Attribution> attributions, Function<Attribution, K> key) {
        Map<K, List<Attribution>> groups = new LinkedHashMap<>();
        K last = null;
        List<Attribution> together = List.of();
        for (Attribution attribution : attributions) {
            K own = key.apply(attribution);
            if (!own.equals(last)) {
                together = groups.computeIfAbsent(own, any -> new ArrayList<>());
                last = own;
            }
            together.add(attribution);
        }
        return groups;
    }

    /** {@return the tightest scope that all of these share, but none tighter than the cause itself} */
    public Scope scope(List<Attribution> together) {
        Attribution first = together.get(0);
        return first.reach() == null ? merged(together) : PatternContents.scope(first.reach());
    }

    /** {@return the tightest scope of what was put together because one remedy serves it} */
    private Scope merged(List<Attribution> together) {
        Scope tightest = tightest(together);
        Candidate winner = together.get(0).winner();
        if (winner == null || tightest.kind() == ScopeKind.STREAM) {
            return tightest;
        }
        Push first = together.get(0).push();
        return switch (winner.diagnosis().merge()) {
            case APP -> Places.scope(Place.APP, "", first.episode().stream());
            case CLIENT_IP -> site(together);
            // Several domains are one matter only where one address tried them all.
            case DOMAIN -> tightest.kind() == ScopeKind.ACCOUNT ? site(together) : tightest;
            default -> tightest;
        };
    }

    /** {@return the site that those of them have whose address is known: the address, and of several of one IPv6 site their block} */
    private static Scope site(List<Attribution> together) {
        List<String> addresses = together.stream()
                .map(attribution -> attribution.push().address())
                .filter(address -> !address.isEmpty())
                .distinct()
                .limit(2)
                .toList();
        return addresses.size() > 1
                ? Scope.of(ScopeKind.IP_BLOCK, AddressBlock.site(addresses.get(0)))
                : Scope.of(ScopeKind.CLIENT_IP, addresses.isEmpty() ? "" : addresses.get(0));
    }

    /** {@return the tightest scope that the streams of all of these share} */
    public Scope tightest(List<Attribution> together) {
        StreamId stream = together.get(0).push().episode().stream();
        boolean oneStream = true;
        for (Attribution attribution : together) {
            StreamId other = attribution.push().episode().stream();
            oneStream = oneStream && other.equals(stream);
            if (!other.domain().equals(stream.domain())) {
                return Scope.of(ScopeKind.ACCOUNT, "");
            }
        }
        return oneStream ? Scope.of(stream) : Scope.of(ScopeKind.DOMAIN, stream.domain());
    }

    private Finding finding(List<Attribution> together) {
        Diagnosis diagnosis = winner(together.get(0));
        boolean planned =
                (diagnosis.severity() == Severity.INFO && diagnosis.otherwise().isEmpty())
                        || nobodyWaits(together.get(0).reach());
        List<Push> explained = new ArrayList<>(together.size());
        together.forEach(attribution -> explained.add(attribution.push()));
        ImpactSummary impactSummary = ImpactSummary.of(explained, settings, planned, shareOfOnAir(together))
                .longerBy(secondsHeld(together));
        // A plain sum drifts, and what is equally urgent would be ranked by its rounding.
        double likelihood =
                together.stream().mapToDouble(Attribution::likelihood).sum() / together.size();
        CaseSeverities.Judged judged = severities.of(diagnosis, explained, impactSummary.impact());
        return new Finding(
                diagnosis,
                scope(together),
                together,
                judged.severity(),
                judged.owner(),
                impactSummary,
                likelihood,
                diagnosis.benign() ? List.of() : amplifiers(together));
    }

    /** {@return what made these worse, by id} */
    private List<Finding> amplifiers(List<Attribution> together) {
        Map<String, List<Attribution>> byId = new TreeMap<>();
        for (Attribution attribution : together) {
            for (Candidate each : attribution.decision().amplifiers()) {
                byId.computeIfAbsent(each.diagnosis().id(), any -> new ArrayList<>())
                        .add(attribution.amplifiedBy(each));
            }
        }
        return byId.values().stream().map(this::finding).toList();
    }

    /** {@return for how many seconds the pushers had been trying to come back before the ends that their records show} */
    private static long secondsHeld(List<Attribution> together) {
        Set<Pattern> patterns = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Attribution attribution : together) {
            Candidate winner = attribution.decision().winner();
            if (winner != null && !winner.ofClass()) {
                for (Evidence each : winner.evidence()) {
                    if (each.about() instanceof LingeringSession) {
                        patterns.add(each.about());
                    }
                }
            }
        }
        return patterns.stream().mapToLong(PatternContents::secondsHeld).sum();
    }

    /** Whether what is refused is never on air anyway, so that no time is lost by it. */
    private static boolean nobodyWaits(@Nullable FleetPattern reach) {
        return reach instanceof StrayStarts || reach instanceof Probes;
    }

    /** {@return the share of the streams on air that the largest swarm of these took; null where none is known} */
    private static @Nullable Double shareOfOnAir(List<Attribution> together) {
        Swarm largest = null;
        FleetPattern last = null;
        for (Attribution attribution : together) {
            FleetPattern reach = attribution.reach();
            if (reach != last
                    && reach instanceof Swarm swarm
                    && swarm.onAirKnown()
                    && (largest == null || swarm.streams() > largest.streams())) {
                largest = swarm;
            }
            last = reach;
        }
        return largest == null ? null : largest.share();
    }

    /** What the attributions of one finding share. */
    private record Key(String diagnosis, Object where) {
        // Written out: what the compiler makes of a record is slow until it is optimised.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Key that && diagnosis.equals(that.diagnosis) && where.equals(that.where));
        }

        @Override
        public int hashCode() {
            return 31 * diagnosis.hashCode() + where.hashCode();
        }
    }

    /** Makes the keys of attributions in order. What is decided alike on one stream has one key but where it goes by node, so the last is kept. */
    private final class Keys {
        private @Nullable Decision decision;
        private @Nullable StreamId stream;
        private @Nullable Key last;

        Key of(Attribution attribution) {
            StreamId own = attribution.push().episode().stream();
            Key known = last;
            if (known == null || !attribution.decision().equals(decision) || !own.equals(stream)) {
                known = key(attribution, known);
                last = winner(attribution).merge() == ScopeKind.NODE ? null : known;
                decision = attribution.decision();
                stream = own;
            }
            return known;
        }
    }

    /** @param last the key of the attribution before, which many have in common; null for the first */
    private Key key(Attribution attribution, @Nullable Key last) {
        Diagnosis diagnosis = winner(attribution);
        Object where = where(attribution, diagnosis);
        return last != null
                        && last.diagnosis().equals(diagnosis.id())
                        && last.where().equals(where)
                ? last
                : new Key(diagnosis.id(), where);
    }

    private Object where(Attribution attribution, Diagnosis diagnosis) {
        if (attribution.reach() != null) {
            return PatternContents.scope(attribution.reach());
        }
        String one = unused.triedBy(attribution);
        return one.isEmpty() ? keys.key(diagnosis, attribution.push()) : one;
    }

    private static Diagnosis winner(Attribution attribution) {
        return Objects.requireNonNull(attribution.winner()).diagnosis();
    }
}
