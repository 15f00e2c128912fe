package dev.whydrop.engine;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.Severity;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts rulings with one cause and one remedy together and orders them. Safe to share between threads. */
final class Ranking {
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    private final Settings settings;
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final Workers workers;
    /** For each domain, when a push last began and was admitted; filled when first asked. */
    private @Nullable Map<String, NavigableSet<Long>> admitted;

    /**
     * @param pushes every push of the log
     * @param open those without a known end
     */
    Ranking(Settings settings, List<Push> pushes, List<OpenPush> open, Workers workers) {
        this.settings = settings;
        this.pushes = pushes;
        this.open = open;
        this.workers = workers;
    }

    /** {@return the findings of rulings that have a winner, most urgent first} */
    List<Finding> findings(List<Ruling> rulings) {
        List<List<Ruling>> groups = new ArrayList<>();
        List<Ruling> amplified = new ArrayList<>();
        List<Ruling> won = new ArrayList<>(rulings.size());
        for (Ruling ruling : rulings) {
            for (Candidate each : ruling.decision().amplifiers()) {
                amplified.add(ruling.amplifiedBy(each));
            }
            if (ruling.winner() != null) {
                won.add(ruling);
            }
        }
        UnusedDomains unused = new UnusedDomains(won, domain -> admitted().containsKey(domain));
        for (List<Ruling> some : List.of(amplified, won)) {
            MergeKeys keys = MergeKeys.of(some);
            groups.addAll(group(some, ruling -> key(winner(ruling), ruling, keys, unused))
                    .values());
        }
        List<Finding> findings = new ArrayList<>(workers.each(groups, this::finding));
        workers.sort(findings, Finding.ORDER);
        return findings;
    }

    /** {@return the rulings by key, keys and rulings in the order in which they first came} */
    static <K> Map<K, List<Ruling>> group(List<Ruling> rulings, Function<Ruling, K> key) {
        Map<K, List<Ruling>> groups = new LinkedHashMap<>();
        K last = null;
        List<Ruling> together = List.of();
        for (Ruling ruling : rulings) {
            K own = key.apply(ruling);
            if (!own.equals(last)) {
                together = groups.computeIfAbsent(own, any -> new ArrayList<>());
                last = own;
            }
            together.add(ruling);
        }
        return groups;
    }

    /** {@return the tightest scope that all of these share, but none tighter than the cause itself} */
    Scope scope(List<Ruling> together) {
        Ruling first = together.get(0);
        return first.reach() == null ? merged(together) : Contents.scope(first.reach());
    }

    /** {@return the tightest scope of what was put together because one remedy serves it} */
    private Scope merged(List<Ruling> together) {
        Scope tightest = tightest(together);
        Candidate winner = together.get(0).winner();
        if (winner == null || tightest.kind() == ScopeKind.STREAM) {
            return tightest;
        }
        Push first = together.get(0).push();
        return switch (winner.diagnosis().merge()) {
            case APP -> Places.scope(Place.APP, "", first.episode().stream());
            case CLIENT_IP -> Scope.of(ScopeKind.CLIENT_IP, address(together));
            // Several domains are one matter only where one address tried them all.
            case DOMAIN ->
                tightest.kind() == ScopeKind.ACCOUNT ? Scope.of(ScopeKind.CLIENT_IP, address(together)) : tightest;
            default -> tightest;
        };
    }

    /** {@return the address that those of them have whose address is known; empty where none is} */
    private static String address(List<Ruling> together) {
        return together.stream()
                .map(ruling -> ruling.push().address())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** {@return the tightest scope that the streams of all of these share} */
    Scope tightest(List<Ruling> together) {
        StreamId stream = together.get(0).push().episode().stream();
        boolean oneStream = true;
        for (Ruling ruling : together) {
            StreamId other = ruling.push().episode().stream();
            oneStream = oneStream && other.equals(stream);
            if (!other.domain().equals(stream.domain())) {
                return Scope.of(ScopeKind.ACCOUNT, "");
            }
        }
        return oneStream ? Scope.of(stream) : Scope.of(ScopeKind.DOMAIN, stream.domain());
    }

    private Finding finding(List<Ruling> together) {
        Diagnosis diagnosis = winner(together.get(0));
        boolean planned =
                (diagnosis.severity() == Severity.INFO && diagnosis.otherwise().isEmpty())
                        || nobodyWaits(together.get(0).reach());
        List<Push> explained = new ArrayList<>(together.size());
        together.forEach(ruling -> explained.add(ruling.push()));
        Extent extent =
                Extent.of(explained, settings, planned, shareOfOnAir(together)).longerBy(secondsHeld(together));
        // A plain sum drifts, and what is equally urgent would be ranked by its rounding.
        double likelihood = together.stream().mapToDouble(Ruling::likelihood).sum() / together.size();
        Diagnosis.Otherwise otherwise = otherwise(diagnosis, explained, together, extent.impact());
        Severity severity = otherwise == null ? diagnosis.severity() : otherwise.to();
        Owner owner = otherwise == null || otherwise.owner() == null ? diagnosis.owner() : otherwise.owner();
        return new Finding(diagnosis, scope(together), together, severity, owner, extent, likelihood);
    }

    /** {@return for how many seconds the pushers had been trying to come back before the ends that their records show} */
    private static long secondsHeld(List<Ruling> together) {
        Set<Pattern> patterns = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Ruling ruling : together) {
            Candidate winner = ruling.decision().winner();
            if (winner != null && !winner.ofClass()) {
                winner.evidence().forEach(each -> patterns.add(each.about()));
            }
        }
        return patterns.stream().mapToLong(Contents::secondsHeld).sum();
    }

    /** Whether what is refused is never on air anyway, so that no time is lost by it. */
    private static boolean nobodyWaits(@Nullable FleetPattern reach) {
        return reach instanceof StrayStarts || reach instanceof Probes;
    }

    /** {@return the share of the streams on air that the largest swarm of these took; null where none is known} */
    private static @Nullable Double shareOfOnAir(List<Ruling> together) {
        Swarm largest = null;
        FleetPattern last = null;
        for (Ruling ruling : together) {
            FleetPattern reach = ruling.reach();
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

    /** {@return how it is judged here other than usual; null where it is as usual} */
    private Diagnosis.@Nullable Otherwise otherwise(
            Diagnosis diagnosis, List<Push> explained, List<Ruling> together, Impact impact) {
        for (Diagnosis.Otherwise each : diagnosis.otherwise()) {
            if (holds(each.when(), explained, together, impact)) {
                return each;
            }
        }
        return null;
    }

    private boolean holds(Diagnosis.Condition when, List<Push> explained, List<Ruling> together, Impact impact) {
        return switch (when) {
            case REPEATS -> impact.disconnects() > impact.streams();
            case WHOLE_DOMAIN -> wholeDomain(together);
            case MANY_STREAMS -> impact.streams() >= settings.manyStreams();
            case HARDLY_OFF_AIR ->
                Objects.equals(impact.notBack(), 0)
                        && impact.offAirSeconds() != null
                        && impact.offAirSeconds() <= (long) settings.shortOutage() * impact.streams();
            case COSTLY -> costly(explained);
        };
    }

    /** Whether viewers lose more of each hour, from the start of each push to the next, than nobody has to care about. */
    private boolean costly(List<Push> pushes) {
        long lost = 0;
        long all = 0;
        for (Push push : pushes) {
            if (!push.lastedUnknown() && push.secondsToNextStart() != Push.UNKNOWN) {
                lost += push.secondsToNextStart();
                all += push.durationSeconds() + push.secondsToNextStart();
            }
        }
        return lost * SECONDS_OF_AN_HOUR > all * settings.costPerHour();
    }

    /**
     * Whether a domain that had good pushes before refuses more than one stream or address, and none has got through from the first refusal to an
     * {@code accountWindow} after the last. What knocks alone at a domain that never worked closes nothing.
     */
    private boolean wholeDomain(List<Ruling> together) {
        long first = together.stream().mapToLong(each -> each.push().at()).min().orElseThrow();
        long last = together.stream().mapToLong(each -> each.push().at()).max().orElseThrow();
        String domain = together.get(0).push().episode().stream().domain();
        long streams = together.stream()
                .map(each -> each.push().episode().stream())
                .distinct()
                .count();
        long addresses = together.stream()
                .map(each -> each.push().address())
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
        NavigableSet<Long> admitted = admitted().getOrDefault(domain, new TreeSet<>());
        return together.size() >= settings.repeatMinimum()
                && Math.max(streams, addresses) > 1
                && admitted.lower(first) != null
                && admitted.subSet(first, true, last + settings.accountWindow() * 1000L, true)
                        .isEmpty();
    }

    /** {@return when pushes were admitted to each domain} */
    private synchronized Map<String, NavigableSet<Long>> admitted() {
        if (admitted == null) {
            Map<String, NavigableSet<Long>> byDomain = new HashMap<>();
            for (Push push : pushes) {
                Disconnect record = push.disconnect();
                if (StreamHistory.admitted(record) && record.startMillis() != Disconnect.UNKNOWN) {
                    byDomain.computeIfAbsent(record.stream().domain(), any -> new TreeSet<>())
                            .add(record.startMillis());
                }
            }
            for (OpenPush each : open) {
                byDomain.computeIfAbsent(each.push().stream().domain(), any -> new TreeSet<>())
                        .add(each.start());
            }
            admitted = byDomain;
        }
        return admitted;
    }

    /** What the rulings of one finding share. */
    private record Key(String diagnosis, Object where) {}

    private static Key key(Diagnosis diagnosis, Ruling ruling, MergeKeys keys, UnusedDomains unused) {
        if (ruling.reach() != null) {
            return new Key(diagnosis.id(), Contents.scope(ruling.reach()));
        }
        String one = unused.triedBy(ruling);
        return new Key(
                diagnosis.id(),
                one.isEmpty() ? keys.key(diagnosis, ruling.push()) : Scope.of(ScopeKind.CLIENT_IP, one));
    }

    private static Diagnosis winner(Ruling ruling) {
        return Objects.requireNonNull(ruling.winner()).diagnosis();
    }
}
