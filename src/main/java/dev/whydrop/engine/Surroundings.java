package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Tells what else happened in the log while a swarm lasted, and before. */
final class Surroundings {
    private final Causes causes;
    private final Settings settings;
    private final List<Push> byEnd;
    private final List<Push> byStart;
    private final List<Push> internal;
    private final Map<StreamId, Long> firstAdmitted = new HashMap<>();
    private final Map<String, List<Push>> byDomain = new TreeMap<>();

    Surroundings(List<Push> byEnd, Causes causes, Settings settings) {
        this.byEnd = byEnd;
        this.causes = causes;
        this.settings = settings;
        this.byStart = byEnd.stream()
                .filter(push -> start(push) != Disconnect.UNKNOWN)
                .sorted(Comparator.comparingLong(Surroundings::start).thenComparing(Push::disconnect, Disconnect.ORDER))
                .toList();
        this.internal = byEnd.stream()
                .filter(push -> causes.means(push.code(), Meaning.INTERNAL))
                .toList();
        for (Push push : byEnd) {
            Disconnect record = push.disconnect();
            byDomain.computeIfAbsent(record.stream().domain(), any -> new ArrayList<>())
                    .add(push);
            if (StreamHistory.admitted(record)) {
                long since = record.startMillis() == Disconnect.UNKNOWN ? record.endMillis() : record.startMillis();
                firstAdmitted.merge(record.stream(), since, Math::min);
            }
        }
    }

    /** @param sameMeaning every push of the log with the meaning of the swarm, in order of its end */
    Swarm.Surroundings of(List<Push> swarm, List<Push> sameMeaning, Scope scope) {
        long from = swarm.get(0).at();
        long to = swarm.get(swarm.size() - 1).at();
        Map<Meaning, Integer> meanings = new EnumMap<>(Meaning.class);
        Set<StreamId> streams = new HashSet<>();
        Set<String> domains = new HashSet<>();
        for (Push push : swarm) {
            causes.meanings(push.code()).forEach(each -> meanings.merge(each, 1, Integer::sum));
            streams.add(push.disconnect().stream());
            domains.add(push.disconnect().stream().domain());
        }
        int startedWell = 0;
        int othersStartedWell = 0;
        Set<StreamId> trying = new HashSet<>();
        for (int i = from(byStart, Surroundings::start, from); i < byStart.size() && start(byStart.get(i)) <= to; i++) {
            Push push = byStart.get(i);
            if (contains(scope, push)) {
                trying.add(push.disconnect().stream());
                if (StreamHistory.admitted(push.disconnect()) && start(push) > from) {
                    startedWell++;
                    othersStartedWell += streams.contains(push.disconnect().stream()) ? 0 : 1;
                }
            }
        }
        return new Swarm.Surroundings(
                startedWell,
                othersStartedWell,
                trying.size(),
                (int) streams.stream()
                        .filter(stream -> firstAdmitted.getOrDefault(stream, Long.MAX_VALUE) < from)
                        .count(),
                scope.kind() == ScopeKind.PLATFORM ? quietDomains(from, to, domains) : 0,
                othersOnAir(scope, from, to),
                elsewhere(sameMeaning, scope, from, to),
                from(internal, Push::at, to + 1) - from(internal, Push::at, from),
                meanings);
    }

    private int quietDomains(long from, long to, Set<String> hit) {
        return (int) byDomain.entrySet().stream()
                .filter(domain -> !hit.contains(domain.getKey()))
                .filter(domain -> onAir(domain.getValue(), from, to).findAny().isPresent())
                .count();
    }

    private boolean othersOnAir(Scope scope, long from, long to) {
        return onAir(byEnd, from, to).anyMatch(push -> !contains(scope, push));
    }

    /** {@return those of the pushes, given in order of their ends, that were on air at some moment of that time} */
    private static Stream<Push> onAir(List<Push> pushes, long from, long to) {
        return pushes.subList(from(pushes, Push::at, from), pushes.size()).stream()
                .filter(push -> StreamHistory.admitted(push.disconnect()))
                .filter(push -> start(push) != Disconnect.UNKNOWN && start(push) <= to);
    }

    private int elsewhere(List<Push> sameMeaning, Scope scope, long from, long to) {
        // What happened right before or after belongs to the same minutes.
        long slack = settings.swarmWindow() * 1000L;
        List<Push> meanwhile = sameMeaning.subList(
                from(sameMeaning, Push::at, from - slack), from(sameMeaning, Push::at, to + slack + 1));
        List<String> outside = meanwhile.stream()
                .filter(push -> !contains(scope, push))
                .map(Push::address)
                .toList();
        long span = Math.max(1, byEnd.get(byEnd.size() - 1).at() - byEnd.get(0).at());
        if (outside.isEmpty()) {
            return 0;
        }
        double usual = (double) (sameMeaning.size() - meanwhile.size()) * (to - from + 2 * slack) / span;
        if (outside.size() <= settings.swarmFactor() * usual) {
            return 0;
        }
        // An address that was not recorded is at least one that is not known to be among the others.
        return Math.max(1, (int)
                outside.stream().filter(each -> !each.isEmpty()).distinct().count());
    }

    /** Whether the push belongs to a scope. */
    static boolean contains(Scope scope, Push push) {
        return switch (scope.kind()) {
            case STREAM -> Scope.of(push.disconnect().stream()).equals(scope);
            case CLIENT_IP -> push.address().equals(scope.clientIp());
            case NODE -> push.disconnect().node().equals(scope.node());
            case DOMAIN -> push.disconnect().stream().domain().equals(scope.domain());
            case IP_BLOCK -> Swarms.block(push.address()).equals(scope.ipBlock());
            case ACCOUNT, PLATFORM -> true;
        };
    }

    /** {@return the first position whose time is that or later} */
    static int from(List<Push> pushes, ToLongFunction<Push> time, long bound) {
        int low = 0;
        int high = pushes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(pushes.get(middle)) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long start(Push push) {
        return StreamHistory.start(push.disconnect());
    }
}
