package dev.whydrop.engine;

import dev.whydrop.engine.Surroundings.Around;
import dev.whydrop.engine.Surroundings.Stretch;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the swarms of a log: for each meaning and scope one sweep over the disconnects in order of time, exact at the edges. What a swarm means
 * is for the rules to decide.
 */
final class Swarms {
    /** A state (arrears, a wrong key) shows from its first refusal on. */
    private static final int FIRST_ONE_COUNTS = 1;

    private static final long DAY = 86_400_000L;
    private static final Set<Meaning> SWEPT = EnumSet.of(
            Meaning.SUSPENDED,
            Meaning.ARREARS,
            Meaning.ACCOUNT_LIMIT,
            Meaning.CUSTOMER_UNKNOWN,
            Meaning.SIGNATURE_WRONG,
            Meaning.DOMAIN_REFUSED,
            Meaning.THIRD_PARTY_REFUSED,
            Meaning.DROPPED_ON_REQUEST,
            Meaning.NETWORK,
            Meaning.TROUBLE,
            Meaning.INTERNAL);

    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final CodeMeanings causes;
    private final Settings settings;
    private final long span;
    private final int streams;
    private final Map<Meaning, Sweepable> byMeaning = new EnumMap<>(Meaning.class);

    /**
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end
     */
    Swarms(List<Push> pushes, List<OpenPush> open, CodeMeanings causes, Settings settings) {
        this.pushes = pushes;
        this.open = open;
        this.causes = causes;
        this.settings = settings;
        Map<ErrorCode, List<Sweepable>> byCode = new HashMap<>();
        int stream = -1;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Push push : pushes) {
            first = Math.min(first, push.at());
            last = Math.max(last, push.at());
            stream += push.number() == 0 ? 1 : 0;
            for (Sweepable swept : byCode.computeIfAbsent(push.code(), this::swept)) {
                swept.add(push, stream);
            }
        }
        this.streams = stream + 1;
        this.span = pushes.isEmpty() ? 0 : last - first;
    }

    /** {@return where disconnects of that code go: one for each of its meanings that is swept} */
    private List<Sweepable> swept(ErrorCode code) {
        return causes.meanings(code).stream()
                .filter(SWEPT::contains)
                .map(meaning -> byMeaning.computeIfAbsent(meaning, any -> new Sweepable()))
                .toList();
    }

    /**
     * What is looked for.
     *
     * @param window in seconds
     * @param minimum streams that make a stretch dense
     */
    private record Sweep(Meaning meaning, ScopeKind kind, int window, int minimum) {}

    private List<Sweep> sweeps() {
        List<Sweep> sweeps = new ArrayList<>();
        for (Meaning state : List.of(Meaning.SUSPENDED, Meaning.ARREARS, Meaning.ACCOUNT_LIMIT)) {
            sweeps.add(new Sweep(state, ScopeKind.ACCOUNT, settings.accountWindow(), FIRST_ONE_COUNTS));
        }
        for (Meaning state : List.of(
                Meaning.CUSTOMER_UNKNOWN,
                Meaning.SIGNATURE_WRONG,
                Meaning.DOMAIN_REFUSED,
                Meaning.THIRD_PARTY_REFUSED)) {
            sweeps.add(new Sweep(state, ScopeKind.DOMAIN, settings.accountWindow(), FIRST_ONE_COUNTS));
        }
        sweeps.add(new Sweep(
                Meaning.DROPPED_ON_REQUEST, ScopeKind.DOMAIN, settings.massDropWindow(), settings.massDropStreams()));
        sweeps.add(new Sweep(Meaning.NETWORK, ScopeKind.CLIENT_IP, settings.swarmWindow(), settings.sharedStreams()));
        for (ScopeKind way : List.of(ScopeKind.DOMAIN, ScopeKind.NODE, ScopeKind.IP_BLOCK)) {
            sweeps.add(new Sweep(Meaning.NETWORK, way, settings.swarmWindow(), settings.routeAddresses()));
        }
        sweeps.add(new Sweep(Meaning.TROUBLE, ScopeKind.PLATFORM, settings.swarmWindow(), settings.incidentStreams()));
        return sweeps;
    }

    /** {@return all swarms, in an order that depends on the disconnects alone} */
    List<Swarm> find(Workers workers) {
        workers.each(List.copyOf(byMeaning.values()), Sweepable::sorted);
        List<Stretch> stretches = new ArrayList<>();
        List<Sweep> worthwhile = sweeps().stream()
                .filter(sweep -> byMeaning.containsKey(sweep.meaning()))
                .toList();
        workers.each(worthwhile, this::stretches).forEach(stretches::addAll);
        return swarms(stretches);
    }

    private List<Push> pushes(Meaning meaning) {
        Sweepable swept = byMeaning.get(meaning);
        return swept == null ? List.of() : swept.pushes();
    }

    private List<Swarm> swarms(List<Stretch> stretches) {
        Map<ScopeKind, Set<String>> keys = new EnumMap<>(ScopeKind.class);
        stretches.forEach(each ->
                keys.computeIfAbsent(each.kind(), any -> new HashSet<>()).add(each.key()));
        Around around = new Around(
                pushes,
                new Grounds(pushes, open, keys),
                pushes(Meaning.INTERNAL),
                pushes(Meaning.TROUBLE),
                span,
                causes,
                settings);
        List<Swarm> swarms = new ArrayList<>(stretches.size());
        for (Stretch each : stretches) {
            Scope scope = scope(each.kind(), each.key());
            swarms.add(new Swarm(each.meaning(), scope, each.pushes(), new Surroundings(around, each)));
        }
        return swarms;
    }

    private List<Stretch> stretches(Sweep sweep) {
        Sweepable all = Objects.requireNonNull(byMeaning.get(sweep.meaning()));
        int[] places = new int[streams];
        List<Stretch> stretches = new ArrayList<>();
        byKey(sweep.kind(), all).forEach((key, together) -> {
            for (List<Push> dense : dense(sweep, together, places)) {
                stretches.add(new Stretch(sweep.meaning(), sweep.kind(), key, dense, together.pushes(), all.pushes()));
            }
        });
        return stretches;
    }

    /** {@return the disconnects of each scope of a kind, in order of their ends, scopes in order} */
    private static SortedMap<String, Sweepable> byKey(ScopeKind kind, Sweepable all) {
        if (kind == ScopeKind.PLATFORM || kind == ScopeKind.ACCOUNT) {
            return new TreeMap<>(Map.of("", all));
        }
        Map<String, Sweepable> byKey = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Push push = all.pushes().get(i);
            String key = key(kind, push);
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new Sweepable()).add(push, all.stream(i));
            }
        }
        return new TreeMap<>(byKey);
    }

    /** {@return what the pushes of a swarm were swept under} */
    static String key(Swarm swarm) {
        return Objects.requireNonNull(key(swarm.kind(), swarm.pushes().get(0)));
    }

    /** {@return what a push is swept under; null when it does not tell} */
    static @Nullable String key(ScopeKind kind, Push push) {
        return switch (kind) {
            case CLIENT_IP -> push.address().isEmpty() ? null : push.address();
            case DOMAIN -> push.episode().stream().domain();
            case ACCOUNT, PLATFORM -> "";
            case NODE ->
                push.disconnect().node().isEmpty() ? null : push.disconnect().node();
            case IP_BLOCK -> block(push.address());
            case STREAM -> throw new IllegalArgumentException("No sweep goes by " + kind + ".");
        };
    }

    /** {@return what an open push would be swept under; null when it does not tell} */
    static @Nullable String key(ScopeKind kind, OpenPush open) {
        String address = open.push().clientIp();
        return switch (kind) {
            case CLIENT_IP -> address.isEmpty() ? null : address;
            case DOMAIN -> open.push().stream().domain();
            case IP_BLOCK -> block(address);
            case ACCOUNT, PLATFORM -> "";
            case NODE, STREAM -> null;
        };
    }

    /** {@return the maximal stretches in which every disconnect lies in a dense window} */
    private List<List<Push>> dense(Sweep sweep, Sweepable swept, int[] places) {
        int size = swept.size();
        int minimum = sweep.minimum();
        if (size < minimum || (minimum > 1 && swept.ofOneStream())) {
            return List.of();
        }
        int[] next = swept.nextOfStream(places);
        int ofStreams = 0;
        for (int after : next) {
            ofStreams += after == size ? 1 : 0;
        }
        if (ofStreams < minimum) {
            return List.of();
        }
        long window = sweep.window() * 1000L;
        long[] ends = swept.ends();
        boolean[] seen = new boolean[size];
        List<List<Push>> stretches = new ArrayList<>();
        int inWindow = 0;
        int first = 0;
        int from = -1;
        int to = -1;
        for (int last = 0; last < size; last++) {
            // A stream counts in the window by its last push so far.
            inWindow += seen[last] ? 0 : 1;
            if (next[last] < size) {
                seen[next[last]] = true;
            }
            while (ends[last] - ends[first] > window) {
                if (next[first] > last) {
                    inWindow--;
                    if (next[first] < size) {
                        seen[next[first]] = false;
                    }
                }
                first++;
            }
            int count = last - first + 1;
            if (inWindow >= minimum
                    && (minimum == FIRST_ONE_COUNTS || denserThanUsual(sweep.kind(), count, size, window))) {
                if (from >= 0 && first > to) {
                    stretches.add(swept.pushes().subList(from, to + 1));
                    from = -1;
                }
                from = from < 0 ? first : from;
                to = last;
            }
        }
        if (from >= 0) {
            stretches.add(swept.pushes().subList(from, to + 1));
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

    /** {@return the first two numbers of an IPv4 address, which name its /16; null for anything else} */
    private static @Nullable String block(String address) {
        int second = address.indexOf('.', address.indexOf('.') + 1);
        return second < 0 || address.indexOf(':') >= 0 ? null : address.substring(0, second);
    }

    private static Scope scope(ScopeKind kind, String key) {
        return Scope.of(kind, kind == ScopeKind.IP_BLOCK ? key + ".0.0/16" : key);
    }
}
