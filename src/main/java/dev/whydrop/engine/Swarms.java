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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the swarms of a log: for each meaning and scope one sweep over the disconnects in order of time, exact at the edges. What a swarm means
 * is for the rules to decide.
 */
final class Swarms {
    /** A state (arrears, a wrong key) shows from its first refusal on. */
    private static final int FIRST_ONE_COUNTS = 1;

    private static final long DAY = 86_400_000L;

    private final Settings settings;
    private final Map<Meaning, List<Push>> byMeaning;
    private final Surroundings surroundings;
    private final long span;

    /** @param byEnd every push of the log, in order of its end */
    Swarms(List<Push> byEnd, Causes causes, Settings settings) {
        this.settings = settings;
        this.byMeaning = byMeaning(byEnd, causes);
        this.span = byEnd.isEmpty()
                ? 0
                : byEnd.get(byEnd.size() - 1).at() - byEnd.get(0).at();
        this.surroundings =
                new Surroundings(byEnd, byMeaning.getOrDefault(Meaning.INTERNAL, List.of()), causes, settings);
    }

    /** {@return all swarms, in an order that depends on the disconnects alone} */
    List<Swarm> find() {
        List<Swarm> swarms = new ArrayList<>();
        for (Meaning state : List.of(Meaning.SUSPENDED, Meaning.ARREARS, Meaning.ACCOUNT_LIMIT)) {
            sweep(state, ScopeKind.ACCOUNT, settings.accountWindow(), FIRST_ONE_COUNTS, swarms);
        }
        for (Meaning state : List.of(Meaning.CUSTOMER_UNKNOWN, Meaning.SIGNATURE_WRONG, Meaning.DOMAIN_REFUSED)) {
            sweep(state, ScopeKind.DOMAIN, settings.accountWindow(), FIRST_ONE_COUNTS, swarms);
        }
        sweep(Meaning.THIRD_PARTY_REFUSED, ScopeKind.DOMAIN, settings.accountWindow(), FIRST_ONE_COUNTS, swarms);
        sweep(
                Meaning.DROPPED_ON_REQUEST,
                ScopeKind.DOMAIN,
                settings.massDropWindow(),
                settings.massDropStreams(),
                swarms);
        sweep(Meaning.NETWORK, ScopeKind.CLIENT_IP, settings.swarmWindow(), settings.sharedStreams(), swarms);
        for (ScopeKind way : List.of(ScopeKind.DOMAIN, ScopeKind.NODE, ScopeKind.IP_BLOCK)) {
            sweep(Meaning.NETWORK, way, settings.swarmWindow(), settings.routeAddresses(), swarms);
        }
        sweep(Meaning.TROUBLE, ScopeKind.PLATFORM, settings.swarmWindow(), settings.incidentStreams(), swarms);
        return swarms;
    }

    private void sweep(Meaning meaning, ScopeKind kind, int window, int minimum, List<Swarm> swarms) {
        List<Push> all = byMeaning.getOrDefault(meaning, List.of());
        Map<String, List<Push>> byKey = new HashMap<>();
        for (Push push : all) {
            String key = key(kind, push);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(push);
            }
        }
        for (String key : new TreeSet<>(byKey.keySet())) {
            List<Push> pushes = byKey.getOrDefault(key, List.of());
            if (pushes.size() >= minimum) {
                for (List<Push> dense : dense(kind, pushes, window * 1000L, minimum)) {
                    swarms.add(new Swarm(
                            meaning, Scope.of(kind, key), dense, surroundings.of(dense, all, pushes, kind, key)));
                }
            }
        }
    }

    private static Map<Meaning, List<Push>> byMeaning(List<Push> byEnd, Causes causes) {
        Map<Meaning, List<Push>> byMeaning = new EnumMap<>(Meaning.class);
        for (Push push : byEnd) {
            for (Meaning meaning : causes.meanings(push.code())) {
                byMeaning.computeIfAbsent(meaning, any -> new ArrayList<>()).add(push);
            }
        }
        return byMeaning;
    }

    /** {@return what the pushes of a swarm were swept under} */
    static String key(Swarm swarm) {
        return Objects.requireNonNull(key(swarm.kind(), swarm.pushes().get(0)));
    }

    /** {@return what a push is swept under; null when it does not tell} */
    static @Nullable String key(ScopeKind kind, Push push) {
        return switch (kind) {
            case CLIENT_IP -> push.address().isEmpty() ? null : push.address();
            case DOMAIN -> push.disconnect().stream().domain();
            case ACCOUNT, PLATFORM -> "";
            case NODE ->
                push.disconnect().node().isEmpty() ? null : push.disconnect().node();
            case IP_BLOCK -> {
                String block = block(push.address());
                yield block.isEmpty() ? null : block;
            }
            case STREAM -> throw new IllegalArgumentException("No sweep goes by " + kind + ".");
        };
    }

    /** {@return the maximal stretches in which every disconnect lies in a dense window} */
    private List<List<Push>> dense(ScopeKind kind, List<Push> pushes, long window, int minimum) {
        List<List<Push>> stretches = new ArrayList<>();
        Map<StreamId, Integer> inWindow = new HashMap<>();
        int first = 0;
        int from = -1;
        int to = -1;
        for (int last = 0; last < pushes.size(); last++) {
            inWindow.merge(stream(pushes.get(last)), 1, Integer::sum);
            while (pushes.get(last).at() - pushes.get(first).at() > window) {
                inWindow.computeIfPresent(stream(pushes.get(first)), (any, count) -> count == 1 ? null : count - 1);
                first++;
            }
            int count = last - first + 1;
            if (inWindow.size() >= minimum
                    && (minimum == FIRST_ONE_COUNTS || denserThanUsual(kind, count, pushes.size(), window))) {
                if (from >= 0 && first > to) {
                    stretches.add(pushes.subList(from, to + 1));
                    from = -1;
                }
                from = from < 0 ? first : from;
                to = last;
            }
        }
        if (from >= 0) {
            stretches.add(pushes.subList(from, to + 1));
        }
        return stretches;
    }

    /**
     * Whether a window holds so many disconnects that the rest of the log does not make them likely. What is usual for one address is taken over a
     * day at least: a line that fails all evening is not usual.
     */
    private boolean denserThanUsual(ScopeKind kind, int inWindow, int all, long window) {
        double rest = Math.max(kind == ScopeKind.CLIENT_IP ? DAY : window, span - window);
        double usual = (all - inWindow) * (window / rest);
        return inWindow >= settings.swarmFactor() * usual;
    }

    /** {@return the /16 of an IPv4 address; empty for anything else} */
    static String block(String address) {
        int second = address.indexOf('.', address.indexOf('.') + 1);
        return second < 0 || address.indexOf(':') >= 0 ? "" : address.substring(0, second) + ".0.0/16";
    }

    private static StreamId stream(Push push) {
        Disconnect disconnect = push.disconnect();
        return disconnect.stream();
    }
}
