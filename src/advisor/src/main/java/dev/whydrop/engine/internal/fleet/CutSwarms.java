package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.surprise.Ending;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.engine.internal.surprise.search.Surprises;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.Settings;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.FleetSwarm;
import dev.whydrop.rules.RouteSwarm;
import dev.whydrop.rules.SiteSwarm;
import dev.whydrop.rules.Swarm;
import dev.whydrop.rules.SwarmFigures;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.sweep.CutSweep;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.Reach;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the streams that were cut together, more of them than chance allows, and makes facts of them. */
final class CutSwarms {
    private final PushColumns log;
    private final CodeMeanings meanings;
    private final Settings settings;
    private final List<CutSweep> sweeps;
    private final Counts counts;
    private final Workers workers;
    /** By the numbers of the codes. */
    private final List<Ending> endings;
    /** The rows of the pushes in the order in which the search was given them. */
    private final IntColumn given = new IntColumn();

    CutSwarms(
            PushColumns log,
            CodeMeanings meanings,
            Settings settings,
            List<CutSweep> sweeps,
            Counts counts,
            Workers workers) {
        this.log = log;
        this.meanings = meanings;
        this.settings = settings;
        this.sweeps = sweeps;
        this.counts = counts;
        this.workers = workers;
        this.endings = log.codes().stream().map(this::ending).toList();
    }

    List<Swarm> find() {
        if (sweeps.isEmpty() || !endings.contains(Ending.CUT)) {
            return List.of();
        }
        Map<Place, Integer> fewest = new EnumMap<>(Place.class);
        sweeps.forEach(each -> fewest.merge(each.place(), each.fewest(), Math::min));
        SurpriseSettings model = new SurpriseSettings(
                settings.usualCutsPerHour(),
                fewest,
                Math.max(Double.MIN_NORMAL, StrictMath.pow(10, -settings.surpriseLeast())));
        return Surprises.in(exposure(), model, workers::each).stream()
                .map(this::swarm)
                .toList();
    }

    private Ending ending(ErrorCode code) {
        for (CutSweep each : sweeps) {
            if (meanings.means(code, each.cut())) {
                return Ending.CUT;
            }
            if (meanings.means(code, each.meant())) {
                return Ending.PLANNED;
            }
        }
        return Ending.OTHER;
    }

    private Ending ending(int row) {
        return endings.get(log.code(row));
    }

    private Exposure exposure() {
        Exposure.Builder builder = new Exposure.Builder(settings.quietAfterCut() * 1000L);
        Map<Integer, IntColumn> openOf = new HashMap<>();
        for (int row = log.size(); row < log.rows(); row++) {
            openOf.computeIfAbsent(log.stream(row), any -> new IntColumn()).add(row);
        }
        long until = until();
        BitSet routine = new Routine(log, endings, settings).rows(sweeps.get(0).cut(), workers);
        for (int stream = 0; stream < log.streams(); stream++) {
            builder.stream(log.id(stream).domain(), log.id(stream).appName());
            IntColumn open = openOf.getOrDefault(stream, new IntColumn());
            for (int i = 0; i < open.size(); i++) {
                int row = open.get(i);
                long end = Math.max(log.start(row), Math.min(log.end(row), until));
                builder.push(log.start(row), end, Ending.OTHER, log.address(row), "");
                given.add(row);
            }
            for (int row = log.firstOf(stream); row < log.firstOf(stream + 1); row++) {
                if (log.admitted(row)) {
                    Ending ending = routine.get(row) ? Ending.PLANNED : ending(row);
                    builder.push(start(row), log.end(row), ending, log.address(row), log.node(row));
                    given.add(row);
                }
            }
        }
        return builder.build();
    }

    private long start(int row) {
        return log.start(row) == Disconnect.UNKNOWN ? Exposure.UNKNOWN : log.start(row);
    }

    /** {@return the last moment that the log knows of} */
    private long until() {
        long until = Long.MIN_VALUE;
        for (int row = 0; row < log.rows(); row++) {
            until = Math.max(until, row < log.size() ? log.end(row) : log.start(row));
        }
        return until;
    }

    private Swarm swarm(Moment moment) {
        int[] rows = moment.pushes().stream().mapToInt(given::get).toArray();
        List<Push> cut = log.pushes(rows);
        List<Reach> reaches = reaches(moment);
        FleetPattern.Core core =
                new FleetPattern.Core(sweeps.get(0).cut(), scope(moment, cut, reaches), cut, reaches, counts.of(rows));
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
