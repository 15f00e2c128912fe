package dev.whydrop.intake.internal.time;

import dev.whydrop.model.Disconnect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Times that were kept without their seconds. Taken as they stand, all that happened in a minute would have happened at once, and every rhythm would be
 * that of the clock. So they are spread over their minute at random, in the order of the file: two cuts of a minute are then as far apart as two cuts
 * of a minute mostly are. The same records always get the same seconds, so that what two exports both have stays equal. Whoever shows the times
 * leaves the seconds out. Of a file in which only some times lack their seconds, those are whole minutes; the others stay.
 */
final class CoarseTimes {
    private static final long MINUTE = 60_000;

    /** What was refused at its start did not last. */
    private static final int REFUSED_AT_START = 18;

    /** Where a start or an end stands among the records. */
    private record Point(int place, boolean start, long minute) {}

    private CoarseTimes() {}

    /**
     * Spreads the times of these records in place.
     *
     * @param records of one source, in its order, all or all of some streams
     * @param newestFirst whether the newest record of the source stands first
     */
    static void spread(List<Disconnect> records, boolean newestFirst) {
        Map<Object, List<Integer>> byStream = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            int place = newestFirst ? records.size() - 1 - i : i;
            byStream.computeIfAbsent(records.get(place).stream(), any -> new ArrayList<>())
                    .add(place);
        }
        byStream.values().forEach(places -> spread(records, places));
    }

    /** @param places of the records of one stream, in the order of their file, oldest first */
    private static void spread(List<Disconnect> records, List<Integer> places) {
        List<Integer> inOrder = new ArrayList<>(places);
        inOrder.sort(
                Comparator.comparingLong((Integer place) -> records.get(place).endMillis())
                        .thenComparingLong(place -> records.get(place).startMillis()));
        Map<Long, List<Point>> byMinute = new HashMap<>();
        for (int place : inOrder) {
            Disconnect each = records.get(place);
            if (each.startMillis() != Disconnect.UNKNOWN && !atOnce(each)) {
                add(byMinute, new Point(place, true, each.startMillis()));
            }
            add(byMinute, new Point(place, false, each.endMillis()));
        }
        byMinute.values().forEach(points -> spreadMinute(records, points));
    }

    private static void add(Map<Long, List<Point>> byMinute, Point point) {
        if (point.minute() % MINUTE != 0) {
            return;
        }
        byMinute.computeIfAbsent(point.minute(), any -> new ArrayList<>()).add(point);
    }

    private static void spreadMinute(List<Disconnect> records, List<Point> points) {
        Point first = points.get(0);
        SplittableRandom random = new SplittableRandom(first.minute() * 31
                + records.get(first.place()).stream().toString().hashCode());
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Disconnect each = records.get(point.place());
            // One in each equal part of the minute: two of one stream at the same moment would be taken for the same
            // record twice.
            long moved = point.minute() + (long) ((i + random.nextDouble()) * MINUTE / points.size());
            records.set(point.place(), point.start() ? startingAt(each, moved) : endingAt(each, moved));
        }
    }

    /** {@return the same that starts then; its end goes with it, which is moved later, unless it is known to the second} */
    private static Disconnect startingAt(Disconnect each, long moved) {
        return each.endMillis() % MINUTE == 0
                ? each.at(moved, Math.max(moved, each.endMillis()))
                : each.at(Math.min(moved, each.endMillis()), each.endMillis());
    }

    private static Disconnect endingAt(Disconnect each, long moved) {
        if (atOnce(each)) {
            return each.at(moved, moved);
        }
        return each.at(each.startMillis(), Math.max(moved, each.startMillis()));
    }

    private static boolean atOnce(Disconnect each) {
        return each.startMillis() == each.endMillis() && each.code().main() == REFUSED_AT_START;
    }
}
