package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.Sorted;
import java.util.TreeSet;

/** Quarters of a minute over the days on which anything happened; a row of another year adds a day and not a year. */
final class TimeGrid {
    private static final long CELL = 15_000;
    private static final int CELLS = (int) (Exposure.DAY / CELL);

    private final long[] days;
    /** Most logs hold something of each day. */
    private final boolean gapless;
    /** When the first day begins, in epoch milliseconds. */
    private final long first;

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
        this.gapless = found.isEmpty() || found.last() - found.first() + 1 == days.length;
        this.first = found.isEmpty() ? 0 : found.first() * Exposure.DAY;
    }

    /** {@return number of its points} */
    int points() {
        return days.length * CELLS + 1;
    }

    /** {@return when the cell of that number begins, in epoch milliseconds; the end of the last day for the last point} */
    long time(int point) {
        if (gapless) {
            return first + point * CELL;
        }
        return point == days.length * CELLS
                ? (days[days.length - 1] + 1) * Exposure.DAY
                : days[point / CELLS] * Exposure.DAY + point % CELLS * CELL;
    }

    /** {@return the number of the cell that holds a moment of one of the days} */
    int cell(long time) {
        if (gapless) {
            return (int) ((time - first) / CELL);
        }
        int page = Sorted.firstFrom(days, Math.floorDiv(time, Exposure.DAY));
        return page * CELLS + (int) (Math.floorMod(time, Exposure.DAY) / CELL);
    }
}
