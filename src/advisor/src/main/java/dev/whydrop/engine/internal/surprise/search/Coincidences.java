package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.surprise.Activity;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.place.MovingWindow;
import dev.whydrop.engine.internal.surprise.place.Window;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Lets what was cut together count as one event, for the rates and for the hours around; else repeated faults hide each other. */
final class Coincidences {
    private final Fleet fleet;
    private final MovingWindow moving;

    Coincidences(Fleet fleet) {
        this.fleet = fleet;
        this.moving = new MovingWindow(fleet.log(), new BitSet());
    }

    /**
     * The cuts of a window.
     *
     * @param first the place of the first among the cuts of the scope
     * @param next the place behind the last
     */
    private record Cuts(int first, int next, int streams) {}

    /** @param windows those of one scope and length beside each other, in order of time */
    void setAside(List<Window> windows) {
        if (windows.isEmpty()) {
            return;
        }
        for (int from = 0, to; from < windows.size(); from = to) {
            to = from + 1;
            while (to < windows.size() && windows.get(from).sameScope(windows.get(to))) {
                to++;
            }
            weigh(windows.subList(from, to));
        }
        moving.leave();
        fleet.fitAgain();
    }

    /** Each cut counts as its share of the largest window that it lies in. */
    private void weigh(List<Window> windows) {
        Activity scope = fleet.of(windows.get(0).place(), windows.get(0).key());
        Deque<Cuts> largest = new ArrayDeque<>();
        int next = 0;
        for (Window window : windows) {
            moving.moveTo(scope, window);
            Cuts cuts = new Cuts(moving.first(), moving.next(), moving.streams());
            next = weigh(scope, largest, next, cuts.first());
            while (!largest.isEmpty() && largest.getLast().streams() <= cuts.streams()) {
                largest.removeLast();
            }
            largest.add(cuts);
            next = Math.max(next, cuts.first());
        }
        weigh(scope, largest, next, scope.cuts().length);
    }

    /** Weighs the cuts from one place up to another that lie in any of the windows, the largest of which is the first; returns where it ended. */
    private int weigh(Activity scope, Deque<Cuts> largest, int from, int to) {
        int next = from;
        while (next < to) {
            while (!largest.isEmpty() && largest.getFirst().next() <= next) {
                largest.removeFirst();
            }
            if (largest.isEmpty()) {
                return next;
            }
            fleet.weigh(scope.cuts()[next++], 1.0 / largest.getFirst().streams());
        }
        return next;
    }
}
