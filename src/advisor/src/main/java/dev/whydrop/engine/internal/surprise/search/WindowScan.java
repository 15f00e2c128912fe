package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.numbers.LongColumn;
import dev.whydrop.engine.internal.numbers.SortedWalk;
import dev.whydrop.engine.internal.surprise.Activity;
import dev.whydrop.engine.internal.surprise.Exposure;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.HazardCurve;
import dev.whydrop.engine.internal.surprise.Members;
import dev.whydrop.engine.internal.surprise.NegativeBinomial;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import dev.whydrop.engine.internal.surprise.place.Window;
import dev.whydrop.rules.sweep.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks at every window that begins with a cut, in every scope that lost enough of its streams to be looked at. */
final class WindowScan {
    /** More than there are threads, as parts take unlike times; each has counters of its own. */
    private static final int PARTS = 8;

    private final Fleet fleet;
    private final Exposure log;
    private final SurpriseSettings model;
    private final Parallel parallel;
    /** The logarithm of how many windows begin with a cut. */
    private final double often;

    private final List<Scope> scopes = new ArrayList<>();
    /** When what is looked at of each kind was cut, in order. */
    private final Map<Place, long[]> tests = new EnumMap<>(Place.class);

    /** What lost enough to be looked at. */
    private record Scope(Place place, int key, Activity activity) {}

    WindowScan(Fleet fleet, Parallel parallel) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.model = fleet.model();
        this.parallel = parallel;
        this.often = StrictMath.log(SurpriseSettings.WINDOWS.size() * (double) model.places());
        List<Place> places = List.copyOf(model.fewest().keySet());
        for (Chosen chosen : parallel.each(places, this::chosen)) {
            scopes.addAll(chosen.scopes);
            tests.put(chosen.place, chosen.cutAt);
        }
    }

    /** The scopes of a kind that lost enough, and when their cuts were, in order. */
    private static final class Chosen {
        private final Place place;
        private final List<Scope> scopes;
        private final long[] cutAt;

        Chosen(Place place, List<Scope> scopes, long[] cutAt) {
            this.place = place;
            this.scopes = scopes;
            this.cutAt = cutAt;
        }
    }

    /** {@return the scopes of a kind that lost enough different streams or sites at all; others cost nothing} */
    private Chosen chosen(Place place) {
        int fewest = model.fewest(place);
        UnitCounter counter = new UnitCounter(log);
        Members cuts = new Members(log, place, log::counted);
        List<Scope> chosen = new ArrayList<>();
        LongColumn at = new LongColumn();
        for (int key = 0; key < log.keys(place); key++) {
            if (cuts.size(key) >= fewest && counter.different(place, cuts.of(key)) >= fewest) {
                Activity activity = fleet.of(place, key);
                chosen.add(new Scope(place, key, activity));
                for (int i = 0; i < activity.cuts().length; i++) {
                    at.add(activity.cutAt(i));
                }
            }
        }
        long[] sorted = at.toArray();
        Arrays.sort(sorted);
        return new Chosen(place, chosen, sorted);
    }

    /** {@return the windows of which chance gives no more than that many in a day; those of one scope and length beside each other, in order of time} */
    List<Window> surprising(double expected) {
        double limit = StrictMath.log(expected);
        fleet.everything().hazard(0, 0); // Each scope compares itself with everything, whose curve is made once.
        List<Window> found = new ArrayList<>();
        // What holds everything comes last and takes longest.
        List<List<Scope>> lastFirst = parts();
        Collections.reverse(lastFirst);
        List<List<Window>> windows = new ArrayList<>(parallel.each(lastFirst, part -> windows(part, limit)));
        Collections.reverse(windows);
        windows.forEach(found::addAll);
        return found;
    }

    /** {@return the scopes in parts of about as many cuts} */
    private List<List<Scope>> parts() {
        long cuts =
                scopes.stream().mapToLong(each -> each.activity().cuts().length).sum();
        List<List<Scope>> parts = new ArrayList<>();
        long of = 0;
        int from = 0;
        for (int to = 1; to <= scopes.size(); to++) {
            of += scopes.get(to - 1).activity().cuts().length;
            if (of * PARTS >= cuts || to == scopes.size()) {
                parts.add(scopes.subList(from, to));
                from = to;
                of = 0;
            }
        }
        return parts;
    }

    private List<Window> windows(List<Scope> part, double limit) {
        UnitCounter counter = new UnitCounter(log);
        List<Window> found = new ArrayList<>();
        for (Scope scope : part) {
            for (long length : SurpriseSettings.WINDOWS) {
                if (length >= log.precision()) {
                    scan(scope, length, limit, counter, found);
                }
            }
        }
        return found;
    }

    /** What is asked of a scope and its kind for one window after the other. */
    private final class Walk {
        private final HazardCurve.Walk hazards;
        private final SortedWalk dayFrom;
        private final SortedWalk dayTo;

        Walk(Scope of) {
            long[] tested = tests.getOrDefault(of.place(), new long[0]);
            this.hazards = of.activity().hazards();
            this.dayFrom = new SortedWalk(tested);
            this.dayTo = new SortedWalk(tested);
        }

        /** {@return how many windows of the kind are looked at in the day around a moment} */
        int ofDay(long from) {
            return dayTo.firstFrom(from + SurpriseSettings.HALF_DAY + 1)
                    - dayFrom.firstFrom(from - SurpriseSettings.HALF_DAY);
        }
    }

    private void scan(Scope of, long length, double limit, UnitCounter counter, List<Window> found) {
        Place place = of.place();
        Activity scope = of.activity();
        int[] cuts = scope.cuts();
        int fewest = model.fewest(place);
        Walk walk = null; // Most scopes never hold enough cuts in one window to be asked.
        int next = 0;
        for (int first = 0; first < cuts.length; first++) {
            long from = scope.cutAt(first);
            while (next < cuts.length && scope.cutAt(next) <= from + length) {
                counter.add(place, cuts[next++]);
            }
            int count = counter.count(place);
            if (count >= fewest) {
                walk = walk == null ? new Walk(of) : walk;
                double logExpected = logExpected(scope, walk, from, length, count, limit);
                if (logExpected <= limit) {
                    found.add(new Window(logExpected, place, of.key(), log.name(place, of.key()), from, length));
                }
            }
            counter.remove(place, cuts[first]);
        }
    }

    /**
     * {@return the logarithm of how many such windows chance gives in a day; infinite where a cheap look says that it is more than the limit}
     *
     * @param limit the logarithm of the most that is asked for
     */
    private double logExpected(Activity scope, Walk walk, long from, long length, int count, double limit) {
        int more = count - 1; // The window begins with a cut, so one is given.
        double hazard = walk.hazards.between(from, from + length + log.precision());
        if (more <= 0.5 * hazard) {
            return Double.POSITIVE_INFINITY;
        }
        NegativeBinomial running = fleet.running(scope, from, from + length, hazard);
        if (more <= running.mean() || running.leastLogTail(more) + often > limit) {
            return Double.POSITIVE_INFINITY;
        }
        double tail = running.logTail(more);
        if (tail + often > limit) {
            return Double.POSITIVE_INFINITY;
        }
        NegativeBinomial expected = fleet.expected(scope, from, from + length, running);
        return (expected.equals(running) ? tail : expected.logTail(more)) + often + StrictMath.log(walk.ofDay(from));
    }
}
