package dev.whydrop.engine.internal.fleet;

import dev.whydrop.engine.internal.column.Counts;
import dev.whydrop.engine.internal.column.PlaceNumbers;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.column.PushColumns;
import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.engine.internal.numbers.IntColumn;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.model.Scope;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.Probes;
import dev.whydrop.rules.StrayStarts;
import dev.whydrop.rules.UnplacedTries;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.ProbeSweep;
import dev.whydrop.rules.sweep.StraySweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds starts of streams that never get on air in the log: by a device that nobody misses, or by somebody who tries names. Who tries names also hits
 * some that run.
 */
public final class NeverOnAir {
    private final PushColumns log;
    private final Strangers strangers;
    private final CodeMeanings meanings;
    private final Counts counts;
    private final Map<Meaning, TurnedAway> known = new HashMap<>();

    /** @param strangers whose refused starts on streams that run are a search for names too */
    public NeverOnAir(PushColumns log, Strangers strangers, CodeMeanings meanings, Counts counts) {
        this.log = log;
        this.strangers = strangers;
        this.meanings = meanings;
        this.counts = counts;
    }

    /**
     * The streams that never get on air and that a refusal of one meaning turns away.
     *
     * @param streams their refusals of that meaning, in order of time, stream by stream; never empty ones
     * @param guessed refusals of that meaning of strangers on streams that run, in order of stream and time
     * @param unplaced refusals of that meaning of unknown address on streams that run, likewise
     * @param around what is on air where they are tried
     */
    private record TurnedAway(List<int[]> streams, BitSet guessed, BitSet unplaced, OnAirAround around) {}

    /** {@return those of which one site alone is known} */
    public List<FleetPattern> of(StraySweep sweep) {
        TurnedAway away = turnedAway(sweep.meaning());
        List<FleetPattern> found = new ArrayList<>();
        for (int[] stream : away.streams()) {
            int first = oneSite(stream);
            if (first >= 0) {
                found.add(new StrayStarts(
                        core(sweep.meaning(), Scope.of(ScopeKind.CLIENT_IP, log.address(first)), stream),
                        away.around().figures(first)));
            }
        }
        return found;
    }

    /** {@return stretches of tries of two or more of them from one place; those of one domain are the tries of which no address is known} */
    public List<FleetPattern> of(ProbeSweep sweep) {
        TurnedAway away = turnedAway(sweep.meaning());
        boolean unplaced = sweep.place() == Place.DOMAIN;
        IntColumn tries = new IntColumn();
        for (int[] stream : away.streams()) {
            for (int row : stream) {
                if (!unplaced || !log.addressKnown(row)) {
                    tries.add(row);
                }
            }
        }
        (unplaced ? away.unplaced() : away.guessed()).stream().forEach(tries::add);
        List<FleetPattern> found = new ArrayList<>();
        log.in(sweep.place()).apart(tries).forEach((name, together) -> {
            if (!name.isEmpty()) {
                for (int[] stretch : stretches(TimeOrder.of(together, log::end), sweep)) {
                    if (unplaced) {
                        addUnplaced(sweep, name, stretch, away, found);
                    } else {
                        addProbes(sweep, name, stretch, away, found);
                    }
                }
            }
        });
        return found;
    }

    /** {@return the stretches of these; those that a site goes on with after a while are one} */
    private List<int[]> stretches(int[] inOrder, ProbeSweep sweep) {
        List<IntColumn> joined = new ArrayList<>();
        Map<Integer, IntColumn> latest = new HashMap<>();
        PlaceNumbers sites = log.sites();
        for (int[] stretch : TimeOrder.stretches(inOrder, log::end, sweep.longestGap() * 1000L)) {
            IntColumn whole = null;
            for (int i = 0; i < stretch.length && whole == null; i++) {
                IntColumn before = latest.get(sites.of(stretch[i]));
                whole = before != null && goesOn(before, stretch, sweep) ? before : null;
            }
            if (whole == null) {
                whole = new IntColumn();
                joined.add(whole);
            }
            for (int row : stretch) {
                whole.add(row);
                if (log.addressKnown(row)) {
                    latest.put(sites.of(row), whole);
                }
            }
        }
        return joined.stream().map(IntColumn::toArray).toList();
    }

    private boolean goesOn(IntColumn before, int[] stretch, ProbeSweep sweep) {
        return log.end(stretch[0]) - log.end(before.get(before.size() - 1)) <= sweep.longestAbsence() * 1000L;
    }

    private void addProbes(ProbeSweep sweep, String name, int[] stretch, TurnedAway away, List<FleetPattern> found) {
        Set<Integer> streams = new HashSet<>();
        Set<Integer> run = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (int row : stretch) {
            streams.add(log.stream(row));
            addresses.add(log.address(row));
            if (strangers.sent(row)) {
                run.add(log.stream(row));
            }
        }
        if (streams.size() > 1) {
            Place place = addresses.size() == 1 ? Place.ADDRESS : sweep.place();
            Scope scope = Places.scope(
                    place, place == Place.ADDRESS ? log.address(stretch[0]) : name, log.id(log.stream(stretch[0])));
            found.add(new Probes(
                    core(sweep.meaning(), scope, stretch), away.around().atSitesOf(stretch), run.size()));
        }
    }

    /** Whoever tries names hits some that run; where most of them do, those who are refused are rather their owners. */
    private void addUnplaced(ProbeSweep sweep, String name, int[] stretch, TurnedAway away, List<FleetPattern> found) {
        Set<Integer> never = new HashSet<>();
        Set<Integer> run = new HashSet<>();
        IntColumn onThoseThatNeverRun = new IntColumn();
        for (int row : stretch) {
            if (away.unplaced().get(row)) {
                run.add(log.stream(row));
            } else {
                never.add(log.stream(row));
                onThoseThatNeverRun.add(row);
            }
        }
        if (never.size() > 1) {
            int[] together = never.size() > run.size() ? stretch : onThoseThatNeverRun.toArray();
            Scope scope = Places.scope(sweep.place(), name, log.id(log.stream(together[0])));
            found.add(new UnplacedTries(core(sweep.meaning(), scope, together)));
        }
    }

    /** Others at the same address or on the same domain have troubles of their own, so it reaches no further than its own pushes. */
    private FleetPattern.Core core(Meaning meaning, Scope scope, int[] together) {
        return new FleetPattern.Core(meaning, scope, log.pushes(together), List.of(), counts.of(together));
    }

    /** {@return the row of the first known address; below 0 where none is known, or the known ones are of several sites} */
    private int oneSite(int[] stream) {
        PlaceNumbers sites = log.sites();
        int first = -1;
        for (int row : stream) {
            if (log.addressKnown(row)) {
                if (first < 0) {
                    first = row;
                } else if (sites.of(row) != sites.of(first)) {
                    return -1;
                }
            }
        }
        return first;
    }

    private synchronized TurnedAway turnedAway(Meaning meaning) {
        return known.computeIfAbsent(meaning, this::look);
    }

    private TurnedAway look(Meaning meaning) {
        List<int[]> streams = new ArrayList<>();
        BitSet guessed = new BitSet();
        BitSet unplaced = new BitSet();
        int[] rows = log.thoseThatMean(meaning, meanings).toArray();
        for (int from = 0, to; from < rows.length; from = to) {
            int stream = log.stream(rows[from]);
            to = from + 1;
            while (to < rows.length && log.stream(rows[to]) == stream) {
                to++;
            }
            int[] away = Arrays.copyOfRange(rows, from, to);
            if (log.ran(stream)) {
                for (int row : away) {
                    guessed.set(row, strangers.sent(row));
                    unplaced.set(row, !log.addressKnown(row));
                }
            } else {
                streams.add(away);
            }
        }
        return new TurnedAway(streams, guessed, unplaced, new OnAirAround(log, streams));
    }
}
