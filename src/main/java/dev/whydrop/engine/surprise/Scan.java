package dev.whydrop.engine.surprise;

import dev.whydrop.rules.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks at every window that begins with a cut, in every scope that lost enough of its streams to be looked at. */
final class Scan {
    private final Fleet fleet;
    private final Exposure log;
    private final SurpriseModel model;
    private final Map<Place, int[]> candidates = new EnumMap<>(Place.class);
    private final Map<Place, long[]> tests = new EnumMap<>(Place.class);
    private final int[] inWindow;
    private final int[] ofAddress;
    /** The address under which the cut of a stream was counted, as the stream may move. */
    private final int[] addressOfStream;

    Scan(Fleet fleet) {
        this.fleet = fleet;
        this.log = fleet.log();
        this.model = fleet.model();
        this.inWindow = new int[Math.max(log.sites(), log.streams())];
        this.ofAddress = new int[log.keys(Place.ADDRESS)];
        this.addressOfStream = new int[log.streams()];
        model.fewest().keySet().forEach(this::choose);
    }

    /** Keeps the scopes of a kind that lost enough different streams or sites at all; others cost nothing. */
    private void choose(Place place) {
        int[] lost = new int[log.keys(place)];
        for (int i = 0; i < log.size(); i++) {
            if (log.counted(i) && log.key(place, i) >= 0) {
                lost[log.key(place, i)]++;
            }
        }
        boolean[] wanted = new boolean[lost.length];
        for (int key = 0; key < lost.length; key++) {
            wanted[key] = lost[key] >= model.fewest(place);
        }
        IntColumn chosen = new IntColumn();
        LongColumn at = new LongColumn();
        for (int key = 0; key < wanted.length; key++) {
            if (wanted[key] && units(place, fleet.of(place, key).cuts()) >= model.fewest(place)) {
                chosen.add(key);
                for (int cut : fleet.of(place, key).cuts()) {
                    at.add(log.end[cut]);
                }
            }
        }
        long[] sorted = at.toArray();
        Arrays.sort(sorted);
        candidates.put(place, chosen.toArray());
        tests.put(place, sorted);
    }

    private int units(Place place, int[] cuts) {
        int count = 0;
        for (int cut : cuts) {
            count += inWindow[unit(place, cut)]++ == 0 ? 1 : 0;
        }
        for (int cut : cuts) {
            inWindow[unit(place, cut)] = 0;
        }
        return count;
    }

    private int unit(Place place, int push) {
        return place.countsStreams() ? log.stream[push] : log.site(push);
    }

    /** {@return the windows of which chance gives no more than that many in a day; those of one scope and length beside each other, in order of time} */
    List<Window> surprising(double expected) {
        List<Window> found = new ArrayList<>();
        double limit = StrictMath.log(expected);
        for (Place place : Place.values()) {
            for (int key : candidates.getOrDefault(place, new int[0])) {
                for (long length : SurpriseModel.WINDOWS) {
                    if (length >= log.precision()) {
                        scan(place, key, length, limit, found);
                    }
                }
            }
        }
        return found;
    }

    private void scan(Place place, int key, long length, double limit, List<Window> found) {
        Activity scope = fleet.of(place, key);
        int[] cuts = scope.cuts();
        Counter counter = new Counter(place);
        int next = 0;
        for (int first = 0; first < cuts.length; first++) {
            long from = scope.cutAt(first);
            while (next < cuts.length && scope.cutAt(next) <= from + length) {
                counter.add(cuts[next++]);
            }
            int count = counter.count();
            if (count >= model.fewest(place)) {
                double logExpected = logExpected(place, scope, from, length, count, limit);
                if (logExpected <= limit) {
                    found.add(new Window(logExpected, place, key, log.name(place, key), from, length));
                }
            }
            counter.remove(cuts[first]);
        }
    }

    /**
     * {@return the logarithm of how many such windows chance gives in a day; infinite where a cheap look says that it is more than the limit}
     *
     * @param limit the logarithm of the most that is asked for
     */
    private double logExpected(Place place, Activity scope, long from, long length, int count, double limit) {
        int more = count - 1; // The window begins with a cut, so one is given.
        double hazard = scope.hazard(from, from + length + log.precision());
        if (more <= 0.5 * hazard) {
            return Double.POSITIVE_INFINITY;
        }
        long[] tested = tests.getOrDefault(place, new long[0]);
        NegativeBinomial running = fleet.running(scope, from, from + length, hazard);
        double often = StrictMath.log(SurpriseModel.WINDOWS.length * (double) model.places());
        if (more <= running.mean() || running.logTail(more) + often > limit) {
            return Double.POSITIVE_INFINITY;
        }
        int ofDay = Sorted.firstFrom(tested, from + SurpriseModel.HALF_DAY + 1)
                - Sorted.firstFrom(tested, from - SurpriseModel.HALF_DAY);
        return fleet.expected(scope, from, from + length).logTail(more) + often + StrictMath.log(ofDay);
    }

    /** Counts the different streams or sites in a window; of a tight block at most two streams for each address, and none where it is one address. */
    private final class Counter {
        private final Place place;
        private int units;
        private int addresses;

        Counter(Place place) {
            this.place = place;
        }

        void add(int cut) {
            if (inWindow[unit(place, cut)]++ == 0) {
                if (place == Place.BLOCK) {
                    int address = log.key(Place.ADDRESS, cut);
                    addressOfStream[log.stream[cut]] = address;
                    int before = ofAddress[address]++;
                    addresses += before == 0 ? 1 : 0;
                    units += before < 2 ? 1 : 0;
                } else {
                    units++;
                }
            }
        }

        void remove(int cut) {
            if (--inWindow[unit(place, cut)] == 0) {
                if (place == Place.BLOCK) {
                    int left = --ofAddress[addressOfStream[log.stream[cut]]];
                    addresses -= left == 0 ? 1 : 0;
                    units -= left < 2 ? 1 : 0;
                } else {
                    units--;
                }
            }
        }

        int count() {
            return place == Place.BLOCK && addresses < 2 ? 0 : units;
        }
    }
}
