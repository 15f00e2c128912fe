package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Swarm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what else happened in the log while a swarm lasted, and before. Safe to share between threads. */
final class Surroundings implements Swarm.Surroundings {
    private static final int LOOKED_AT = 1_000;
    /** More addresses elsewhere say no more than these. */
    static final int MOST_COUNTED = 1_000;

    private final Around around;
    private final Stretch stretch;
    private final long from;
    private final long to;
    private @Nullable Begun begun;

    Surroundings(Around around, Stretch stretch) {
        this.around = around;
        this.stretch = stretch;
        this.from = stretch.pushes().get(0).at();
        this.to = stretch.pushes().get(stretch.pushes().size() - 1).at();
    }

    /**
     * A stretch of time in which the disconnects of one meaning are dense in a scope.
     *
     * @param key what the scope is swept under
     * @param pushes its disconnects, in order of their ends
     * @param sameScope every disconnect of the meaning in the scope, in order of their ends
     * @param sameMeaning every disconnect of the meaning in the log, in order of their ends
     */
    record Stretch(
            Meaning meaning,
            ScopeKind kind,
            String key,
            List<Push> pushes,
            List<Push> sameScope,
            List<Push> sameMeaning) {
        /** Whether a push lies in the scope. */
        boolean holds(Push push) {
            return switch (kind) {
                case CLIENT_IP -> key.equals(push.address());
                case ACCOUNT, PLATFORM -> true;
                default -> key.equals(Swarms.key(kind, push));
            };
        }
    }

    /**
     * What lies around every swarm of a log.
     *
     * <p>Internal errors of the platform, and lost connections with them, are in order of their ends; the span is milliseconds from the first end of the log to the last.
     */
    static final class Around {
        private final List<Push> pushes;
        private final Grounds grounds;
        private final List<Push> internal;
        private final List<Push> lost;
        private final long span;
        private final CodeMeanings causes;
        private final Settings settings;
        private final Map<StreamId, Long> firstAdmitted = new HashMap<>();

        Around(
                List<Push> pushes,
                Grounds grounds,
                List<Push> internal,
                List<Push> lost,
                long span,
                CodeMeanings causes,
                Settings settings) {
            this.pushes = pushes;
            this.grounds = grounds;
            this.internal = internal;
            this.lost = lost;
            this.span = span;
            this.causes = causes;
            this.settings = settings;
        }

        /** {@return when each stream was first known to be admitted; filled when first asked} */
        private synchronized Map<StreamId, Long> firstAdmitted() {
            if (firstAdmitted.isEmpty()) {
                for (Push push : pushes) {
                    Disconnect record = push.disconnect();
                    if (StreamHistory.admitted(record)) {
                        boolean known = record.startMillis() != Disconnect.UNKNOWN;
                        firstAdmitted.merge(
                                record.stream(), known ? record.startMillis() : record.endMillis(), Math::min);
                    }
                }
                for (OpenPush each : grounds.open()) {
                    firstAdmitted.merge(each.push().stream(), each.start(), Math::min);
                }
            }
            return firstAdmitted;
        }
    }

    /** What began during the swarm in its scope. */
    private record Begun(int well, int othersWell, int trying) {}

    private Begun begun() {
        if (begun == null) {
            Set<StreamId> streams = streams();
            Set<StreamId> trying = new HashSet<>();
            int well = 0;
            int othersWell = 0;
            for (Push push : around.grounds.of(stretch.kind(), stretch.key()).begunWithin(from, to)) {
                trying.add(push.episode().stream());
                if (StreamHistory.admitted(push.disconnect()) && Ground.start(push) > from) {
                    well++;
                    othersWell += streams.contains(push.episode().stream()) ? 0 : 1;
                }
            }
            for (OpenPush open :
                    around.grounds.of(stretch.kind(), stretch.key()).openedWithin(from, to)) {
                StreamId stream = open.push().stream();
                trying.add(stream);
                if (open.start() > from) {
                    well++;
                    othersWell += streams.contains(stream) ? 0 : 1;
                }
            }
            begun = new Begun(well, othersWell, trying.size());
        }
        return begun;
    }

    private Set<StreamId> streams() {
        Set<StreamId> streams = new HashSet<>();
        stretch.pushes().forEach(push -> streams.add(push.episode().stream()));
        return streams;
    }

    @Override
    public int startedWell() {
        return begun().well();
    }

    @Override
    public int othersStartedWell() {
        return begun().othersWell();
    }

    @Override
    public int tryingStreams() {
        return begun().trying();
    }

    @Override
    public int ranWellBefore() {
        int count = 0;
        for (StreamId stream : streams()) {
            count += around.firstAdmitted().getOrDefault(stream, Long.MAX_VALUE) < from ? 1 : 0;
        }
        return count;
    }

    @Override
    public int quietDomains() {
        Set<String> hit = new HashSet<>();
        stretch.pushes().forEach(push -> hit.add(push.episode().stream().domain()));
        int quiet = 0;
        for (Map.Entry<String, Ground> domain : around.grounds.domains().entrySet()) {
            quiet += !hit.contains(domain.getKey()) && domain.getValue().onAir(from, to) > 0 ? 1 : 0;
        }
        return quiet;
    }

    @Override
    public boolean othersOnAir() {
        if (stretch.kind() == ScopeKind.PLATFORM || stretch.kind() == ScopeKind.ACCOUNT) {
            return false;
        }
        // Mostly one of the next connections that were lost tells; only where none does everything is counted.
        List<Push> next = TimeOrder.within(around.lost, Push::at, from, Long.MAX_VALUE - 1);
        for (Push push : next.subList(0, Math.min(next.size(), LOOKED_AT))) {
            if (StreamHistory.admitted(push.disconnect())
                    && push.disconnect().startMillis() != Disconnect.UNKNOWN
                    && push.disconnect().startMillis() <= to
                    && !stretch.holds(push)) {
                return true;
            }
        }
        Ground own = around.grounds.of(stretch.kind(), stretch.key());
        return around.grounds.everywhere().onAir(from, to) > own.onAir(from, to);
    }

    @Override
    public int elsewhere() {
        // What happened right before or after belongs to the same minutes.
        long slack = around.settings.swarmWindow() * 1000L;
        List<Push> all = stretch.sameMeaning();
        List<Push> meanwhile = TimeOrder.within(all, Push::at, from - slack, to + slack);
        int outside = meanwhile.size()
                - TimeOrder.within(stretch.sameScope(), Push::at, from - slack, to + slack)
                        .size();
        double usual = (double) (all.size() - meanwhile.size()) * (to - from + 2 * slack) / Math.max(1, around.span);
        if (outside == 0 || outside <= around.settings.swarmFactor() * usual) {
            return 0;
        }
        Set<String> addresses = new HashSet<>();
        for (Push push : meanwhile) {
            if (!stretch.holds(push) && addresses.add(push.address()) && addresses.size() > MOST_COUNTED) {
                break;
            }
        }
        addresses.remove("");
        // An address that was not recorded is at least one that is not known to be among the others.
        return Math.max(1, Math.min(MOST_COUNTED, addresses.size()));
    }

    @Override
    public int internalMeanwhile() {
        return TimeOrder.within(around.internal, Push::at, from, to).size();
    }

    @Override
    public int of(Meaning meaning) {
        return (int) stretch.pushes().stream()
                .filter(push -> around.causes.means(push.code(), meaning))
                .count();
    }
}
