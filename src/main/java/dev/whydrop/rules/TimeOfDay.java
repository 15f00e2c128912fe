package dev.whydrop.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pushes that end in one window of the day, which may reach over midnight.
 *
 * @param pushes in order of time
 * @param days how many different days (UTC) they end on
 */
record TimeOfDay(List<Push> pushes, int days) {
    private static final long DAY = 86_400_000L;
    private static final Comparator<Push> BY_TIME_OF_DAY = Comparator.comparingLong(
                    (Push push) -> Math.floorMod(push.at(), DAY))
            .thenComparingLong(Push::at);

    TimeOfDay {
        pushes = List.copyOf(pushes);
    }

    /** {@return the window of that many seconds with ends of the most different days: n log n} */
    static TimeOfDay fullest(List<Push> pushes, int seconds) {
        List<Push> sorted = pushes.stream().sorted(BY_TIME_OF_DAY).toList();
        int size = sorted.size();
        Map<Long, Integer> days = new HashMap<>();
        int most = 0;
        int bestFirst = 0;
        int bestLast = -1;
        int first = 0;
        for (int last = 0; last < 2 * size; last++) {
            days.merge(day(sorted, last), 1, Integer::sum);
            while (last - first >= size || time(sorted, last) - time(sorted, first) > seconds * 1000L) {
                days.computeIfPresent(day(sorted, first), (day, count) -> count == 1 ? null : count - 1);
                first++;
            }
            if (days.size() > most || (days.size() == most && last - first > bestLast - bestFirst)) {
                most = days.size();
                bestFirst = first;
                bestLast = last;
            }
        }
        List<Push> together = new ArrayList<>();
        for (int i = bestFirst; i <= bestLast; i++) {
            together.add(sorted.get(i % size));
        }
        together.sort(Comparator.comparingInt(Push::number));
        return new TimeOfDay(together, most);
    }

    /** {@return milliseconds from midnight; those of the second turn come a day later} */
    private static long time(List<Push> sorted, int place) {
        return Math.floorMod(sorted.get(place % sorted.size()).at(), DAY) + (place < sorted.size() ? 0 : DAY);
    }

    /** {@return the day, such that a window over midnight is of the day on which it begins} */
    private static long day(List<Push> sorted, int place) {
        return Math.floorDiv(sorted.get(place % sorted.size()).at(), DAY) - place / sorted.size();
    }
}
