package dev.whydrop.engine.surprise;

import java.util.TreeSet;

/** Quarters of a minute over the days on which anything happened; a row of another year adds a day and not a year. */
final class TimeGrid {
    private static final long CELL = 15_000;
    private static final int CELLS = (int) (Exposure.DAY / CELL);

    private final long[] days;

    TimeGrid(Exposure log) {
        TreeSet<Long> found = new TreeSet<>();
        long known = Long.MIN_VALUE;
        for (int i = 0; i < log.size(); i++) {
            long first = Math.floorDiv(log.start[i], Exposure.DAY);
            long last = Math.floorDiv(log.end[i] + Rates.SETTLING, Exposure.DAY);
            if (first != known || last != known) {
                found.add(first);
                found.add(last);
                found.add(Math.floorDiv(log.risk[i], Exposure.DAY));
                found.add(Math.floorDiv(log.end[i], Exposure.DAY));
                found.add(Math.floorDiv(log.start[i] + Rates.SETTLING, Exposure.DAY));
                known = first == last ? first : Long.MIN_VALUE;
            }
        }
        this.days = found.stream().mapToLong(Long::longValue).toArray();
    }

    /** {@return number of its points} */
    int points() {
        return days.length * CELLS + 1;
    }

    /** {@return when the cell of that number begins, in epoch milliseconds; the end of the last day for the last point} */
    long time(int point) {
        return point == days.length * CELLS
                ? (days.length == 0 ? 0 : (days[days.length - 1] + 1) * Exposure.DAY)
                : days[point / CELLS] * Exposure.DAY + point % CELLS * CELL;
    }

    /** {@return the number of the cell that holds a moment of one of the days} */
    int cell(long time) {
        long day = Math.floorDiv(time, Exposure.DAY);
        return page(day) * CELLS + (int) ((time - day * Exposure.DAY) / CELL);
    }

    private int page(long day) {
        long sinceFirst = day - days[0];
        // Mostly there is no day without anything.
        return sinceFirst >= 0 && sinceFirst < days.length && days[(int) sinceFirst] == day
                ? (int) sinceFirst
                : Sorted.firstFrom(days, day);
    }

    /** Adds a change of hazard at a moment, as a slope from the next point on and what has run up until then. */
    void add(double[] slopes, double[] jumps, long time, double hazard) {
        int next = cell(time) + 1;
        slopes[next] += hazard;
        jumps[next] += hazard * (time(next) - time) / 1_000.0;
    }
}
