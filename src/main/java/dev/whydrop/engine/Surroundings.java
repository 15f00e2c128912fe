package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Tells what else happened in the log while a swarm lasted, and before. */
final class Surroundings {
    private final Causes causes;
    private final Settings settings;
    private final List<Push> byEnd;
    private final List<Push> internal;
    private final Map<StreamId, Long> firstAdmitted = new HashMap<>();
    private final Map<ScopeKind, Map<String, Ground>> grounds = new EnumMap<>(ScopeKind.class);

    /**
     * @param byEnd every push of the log, in order of its end
     * @param internal those of them that ended with an internal error of the platform
     */
    Surroundings(List<Push> byEnd, List<Push> internal, Causes causes, Settings settings) {
        this.byEnd = byEnd;
        this.internal = internal;
        this.causes = causes;
        this.settings = settings;
    }

    /**
     * @param swarm its pushes, in order of their ends
     * @param sameMeaning every push of the log with the meaning of the swarm
     * @param sameScope those of them with the scope of the swarm
     * @param key what the scope is swept under
     */
    Swarm.Surroundings of(List<Push> swarm, List<Push> sameMeaning, List<Push> sameScope, ScopeKind kind, String key) {
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
        Ground ground = ground(kind, key);
        int startedWell = 0;
        int othersStartedWell = 0;
        Set<StreamId> trying = new HashSet<>();
        for (Push push : ground.begunWithin(from, to)) {
            trying.add(push.disconnect().stream());
            if (StreamHistory.admitted(push.disconnect()) && Ground.start(push) > from) {
                startedWell++;
                othersStartedWell += streams.contains(push.disconnect().stream()) ? 0 : 1;
            }
        }
        return new Swarm.Surroundings(
                startedWell,
                othersStartedWell,
                trying.size(),
                ranWellBefore(streams, from),
                kind == ScopeKind.PLATFORM ? quietDomains(from, to, domains) : 0,
                ground(ScopeKind.PLATFORM, "").onAir(from, to) > ground.onAir(from, to),
                elsewhere(sameMeaning, sameScope, kind, key, from, to),
                from(internal, Push::at, to + 1) - from(internal, Push::at, from),
                meanings);
    }

    /** {@return everything that went on in a scope} */
    private Ground ground(ScopeKind kind, String key) {
        return grounds.computeIfAbsent(kind, this::grounds).getOrDefault(key, Ground.EMPTY);
    }

    private Map<String, Ground> grounds(ScopeKind kind) {
        Map<String, List<Push>> byKey = new HashMap<>();
        for (Push push : byEnd) {
            String key = Swarms.key(kind, push);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(push);
            }
        }
        Map<String, Ground> grounds = new HashMap<>();
        byKey.forEach((key, pushes) -> grounds.put(key, new Ground(pushes)));
        return grounds;
    }

    private int ranWellBefore(Set<StreamId> streams, long from) {
        if (firstAdmitted.isEmpty()) {
            for (Push push : byEnd) {
                Disconnect record = push.disconnect();
                if (StreamHistory.admitted(record)) {
                    long since = record.startMillis() == Disconnect.UNKNOWN ? record.endMillis() : record.startMillis();
                    firstAdmitted.merge(record.stream(), since, Math::min);
                }
            }
        }
        int count = 0;
        for (StreamId stream : streams) {
            count += firstAdmitted.getOrDefault(stream, Long.MAX_VALUE) < from ? 1 : 0;
        }
        return count;
    }

    private int quietDomains(long from, long to, Set<String> hit) {
        ground(ScopeKind.DOMAIN, "");
        int quiet = 0;
        for (Map.Entry<String, Ground> domain :
                grounds.getOrDefault(ScopeKind.DOMAIN, Map.of()).entrySet()) {
            quiet += !hit.contains(domain.getKey()) && domain.getValue().onAir(from, to) > 0 ? 1 : 0;
        }
        return quiet;
    }

    private int elsewhere(
            List<Push> sameMeaning, List<Push> sameScope, ScopeKind kind, String key, long from, long to) {
        // What happened right before or after belongs to the same minutes.
        long slack = settings.swarmWindow() * 1000L;
        List<Push> meanwhile = within(sameMeaning, from - slack, to + slack);
        int outside =
                meanwhile.size() - within(sameScope, from - slack, to + slack).size();
        long span = Math.max(1, byEnd.get(byEnd.size() - 1).at() - byEnd.get(0).at());
        double usual = (double) (sameMeaning.size() - meanwhile.size()) * (to - from + 2 * slack) / span;
        if (outside == 0 || outside <= settings.swarmFactor() * usual) {
            return 0;
        }
        Set<String> addresses = new HashSet<>();
        for (Push push : meanwhile) {
            if (!key.equals(Swarms.key(kind, push))) {
                addresses.add(push.address());
            }
        }
        addresses.remove("");
        // An address that was not recorded is at least one that is not known to be among the others.
        return Math.max(1, addresses.size());
    }

    /** {@return those that ended in that time, both edges included} */
    private static List<Push> within(List<Push> pushes, long from, long to) {
        return pushes.subList(from(pushes, Push::at, from), from(pushes, Push::at, to + 1));
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
}
