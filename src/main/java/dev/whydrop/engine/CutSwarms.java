package dev.whydrop.engine;

import dev.whydrop.engine.surprise.Ending;
import dev.whydrop.engine.surprise.Exposure;
import dev.whydrop.engine.surprise.Moment;
import dev.whydrop.engine.surprise.SurpriseModel;
import dev.whydrop.engine.surprise.Surprises;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Conclude;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.CutSweep;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.FleetSwarm;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Place;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Reach;
import dev.whydrop.rules.RouteSwarm;
import dev.whydrop.rules.SiteSwarm;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.SwarmFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the streams that were cut together, more of them than chance allows, and makes facts of them. */
final class CutSwarms {
    private final List<Push> pushes;
    private final List<OpenPush> open;
    private final CodeMeanings meanings;
    private final Settings settings;
    private final List<CutSweep> sweeps;
    private final Counts counts;
    private final Workers workers;
    private final List<@Nullable Push> given = new ArrayList<>();
    private final Map<ErrorCode, Ending> endings = new HashMap<>();

    /**
     * @param pushes every push of the log, in order of stream and time
     * @param open those without a known end, in order
     */
    CutSwarms(
            List<Push> pushes,
            List<OpenPush> open,
            CodeMeanings meanings,
            Settings settings,
            List<CutSweep> sweeps,
            Counts counts,
            Workers workers) {
        this.pushes = pushes;
        this.open = open;
        this.meanings = meanings;
        this.settings = settings;
        this.sweeps = sweeps;
        this.counts = counts;
        this.workers = workers;
    }

    List<Swarm> find() {
        if (sweeps.isEmpty() || pushes.stream().noneMatch(push -> ending(push) == Ending.CUT)) {
            return List.of();
        }
        Map<Place, Integer> fewest = new EnumMap<>(Place.class);
        sweeps.forEach(each -> fewest.merge(each.place(), each.fewest(), Math::min));
        SurpriseModel model = new SurpriseModel(
                settings.usualCutsPerHour(),
                fewest,
                Math.max(Double.MIN_NORMAL, StrictMath.pow(10, -settings.surpriseLeast())));
        return Surprises.in(exposure(), model, workers::each).stream()
                .map(this::swarm)
                .toList();
    }

    private Ending ending(Push push) {
        return endings.computeIfAbsent(push.code(), code -> {
            for (CutSweep each : sweeps) {
                if (meanings.means(code, each.cut())) {
                    return Ending.CUT;
                }
                if (meanings.means(code, each.meant())) {
                    return Ending.PLANNED;
                }
            }
            return Ending.OTHER;
        });
    }

    private Exposure exposure() {
        Exposure.Builder builder = new Exposure.Builder(settings.quietAfterCut() * 1000L);
        Map<StreamId, List<OpenPush>> openOf = new HashMap<>();
        open.forEach(each -> openOf.computeIfAbsent(each.push().stream(), any -> new ArrayList<>())
                .add(each));
        long until = until();
        Set<Push> routine = routine();
        Set<StreamId> seen = new HashSet<>();
        StreamId stream = null;
        for (Push push : pushes) {
            StreamId of = push.episode().stream();
            if (!of.equals(stream)) {
                stream = of;
                seen.add(of);
                builder.stream(of.domain(), of.appName());
                openOf.getOrDefault(of, List.of()).forEach(each -> add(builder, each, until));
            }
            Disconnect record = push.disconnect();
            if (StreamHistory.admitted(record)) {
                Ending ending = routine.contains(push) ? Ending.PLANNED : ending(push);
                builder.push(start(record), push.at(), ending, push.address(), record.node());
                given.add(push);
            }
        }
        for (OpenPush each : open) {
            StreamId of = each.push().stream();
            if (seen.add(of)) {
                builder.stream(of.domain(), of.appName());
                openOf.getOrDefault(of, List.of()).forEach(one -> add(builder, one, until));
            }
        }
        return builder.build();
    }

    /**
     * {@return ends at one time of day after which nobody comes back, day after day, cuts among them more than once: so a place closes, whatever code it
     * leaves}
     */
    private Set<Push> routine() {
        Set<Push> routine = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int from = 0, to; from < pushes.size(); from = to) {
            to = from + 1;
            while (to < pushes.size() && pushes.get(to).number() != 0) {
                to++;
            }
            if (to - from >= settings.sameTimeDays()) {
                addRoutine(pushes.subList(from, to), routine);
            }
        }
        return routine;
    }

    private void addRoutine(List<Push> stream, Set<Push> routine) {
        List<Push> gone = stream.stream()
                .filter(push -> ending(push) != Ending.OTHER && push.awayFor(settings.episodeGap()))
                .toList();
        if (gone.stream().filter(push -> ending(push) == Ending.CUT).count() < settings.repeatMinimum()) {
            return;
        }
        StreamTimeline line = new StreamTimeline(sweeps.get(0).cut(), gone);
        int soon = settings.episodeGap();
        if (line.endsDaily(settings.routineWindow(), settings.sameTimeDays(), settings.regularShare(), soon)) {
            routine.addAll(Contents.pushes(Conclude.dailyEnds(line, settings.routineWindow(), soon)));
        }
    }

    private static long start(Disconnect record) {
        return record.startMillis() == Disconnect.UNKNOWN ? Exposure.UNKNOWN : record.startMillis();
    }

    private void add(Exposure.Builder builder, OpenPush push, long until) {
        long end = Math.max(push.start(), Math.min(push.until(), until));
        builder.push(push.start(), end, Ending.OTHER, push.push().clientIp(), "");
        given.add(null);
    }

    /** {@return the last moment that the log knows of} */
    private long until() {
        long until = Long.MIN_VALUE;
        for (Push push : pushes) {
            until = Math.max(until, push.at());
        }
        for (OpenPush each : open) {
            until = Math.max(until, each.start());
        }
        return until;
    }

    private Swarm swarm(Moment moment) {
        List<Push> cut = moment.pushes().stream()
                .map(place -> Objects.requireNonNull(given.get(place)))
                .toList();
        List<Reach> reaches = reaches(moment);
        FleetPattern.Core core =
                new FleetPattern.Core(sweeps.get(0).cut(), scope(moment, cut, reaches), cut, reaches, counts.of(cut));
        SwarmFigures figures = figures(moment, reaches);
        return switch (moment.place()) {
            case ADDRESS -> new SiteSwarm(core, figures);
            case BLOCK -> ofOneSite(figures, cut) ? new SiteSwarm(core, figures) : new RouteSwarm(core, figures);
            case WIDE_BLOCK, NODE, DOMAIN, APP -> new RouteSwarm(core, figures);
            case EVERYTHING -> new FleetSwarm(core, figures);
        };
    }

    /** A site goes out through a few addresses, or pushes to one domain; a provider's block has many of either. */
    private boolean ofOneSite(SwarmFigures figures, List<Push> cut) {
        return figures.sites() < settings.routeAddresses()
                || cut.stream()
                                .map(push -> push.episode().stream().domain())
                                .distinct()
                                .count()
                        < 2;
    }

    /** Where the platform reports errors of its own it is what they share; else no more is known than whose streams they are. */
    private Scope scope(Moment moment, List<Push> cut, List<Reach> reaches) {
        return moment.place() == Place.EVERYTHING && counts.within(Meaning.INTERNAL, reaches) == 0
                ? Scope.of(ScopeKind.ACCOUNT, "")
                : Places.scope(moment.place(), moment.name(), cut.get(0).episode().stream());
    }

    private static List<Reach> reaches(Moment moment) {
        if (moment.times().size() > 1) {
            return moment.times().stream()
                    .map(time -> new Reach(moment.place(), moment.name(), time, time))
                    .toList();
        }
        if (moment.parts().isEmpty()) {
            return List.of(new Reach(moment.place(), moment.name(), moment.from(), moment.to()));
        }
        return moment.parts().stream()
                .map(part -> new Reach(moment.partPlace(), part, moment.from(), moment.to()))
                .toList();
    }

    private SwarmFigures figures(Moment moment, List<Reach> reaches) {
        return new SwarmFigures(
                moment.surprise(),
                moment.cut(),
                moment.onAir(),
                moment.expected(),
                moment.spread(),
                moment.sites(),
                moment.quietSiblings(),
                moment.parts().size(),
                moment.outside(),
                moment.outsideExpected(),
                moment.startsKnown() && moment.plannedSeen() && !moment.nearEnd(),
                moment.place() == Place.EVERYTHING || moment.same().contains(Place.EVERYTHING),
                counts.within(Meaning.INTERNAL, reaches),
                moment.times().size());
    }
}
