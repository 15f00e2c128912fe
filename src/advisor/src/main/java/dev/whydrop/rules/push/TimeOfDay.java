package dev.whydrop.rules.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The pushes that end in one window of the day, which may reach over midnight.
 *
 * @param pushes in order of time
 * @param days how many different days (UTC) they end on
 */
public record TimeOfDay(List<Push> pushes, int days) {
    private static final long DAY = 86_400_000L;

    public TimeOfDay {
        pushes = List.copyOf(pushes);
    }

    /**
     * {@return the window of that many seconds with ends of the most different days: n log n}
     *
     * @param pushes in order of time
     */
    public static TimeOfDay fullest(List<Push> pushes, int seconds) {
        int size = pushes.size();
        int[] dayOf = days(pushes);
        int[] sorted = byTimeOfDay(pushes);
        int[] inWindow = new int[size == 0 ? 0 : dayOf[size - 1] + 1];
        int days = 0;
        int most = 0;
        int bestFirst = 0;
        int bestLast = -1;
        int first = 0;
        for (int last = 0; last < 2 * size; last++) {
            days += inWindow[day(dayOf, sorted, last)]++ == 0 ? 1 : 0;
            while (last - first >= size || time(pushes, sorted, last) - time(pushes, sorted, first) > seconds * 1000L) {
                days -= --inWindow[day(dayOf, sorted, first)] == 0 ? 1 : 0;
                first++;
            }
            if (days > most || (days == most && last - first > bestLast - bestFirst)) {
                most = days;
                bestFirst = first;
                bestLast = last;
            }
        }
        List<Push> together = new ArrayList<>(bestLast - bestFirst + 1);
        for (int i = bestFirst; i <= bestLast; i++) {
            together.add(pushes.get(sorted[i % size]));
        }
        together.sort(Comparator.comparingInt(Push::number));
        return new TimeOfDay(together, most);
    }

    /** {@return the places of the pushes in order of their times of day, those of one time in order of the days} */
    private static int[] byTimeOfDay(List<Push> pushes) {
        long[] timeAndPlace = new long[pushes.size()];
        for (int i = 0; i < timeAndPlace.length; i++) {
            timeAndPlace[i] = Math.floorMod(pushes.get(i).at(), DAY) << Integer.SIZE | i;
        }
        Arrays.sort(timeAndPlace);
        return Arrays.stream(timeAndPlace).mapToInt(each -> (int) each).toArray();
    }

    /** {@return for each push a number of its day, 1 or more: one less is the day before, and no number is of a day far from all pushes} */
    private static int[] days(List<Push> pushes) {
        int[] days = new int[pushes.size()];
        long before = Long.MIN_VALUE;
        int number = 1;
        for (int i = 0; i < days.length; i++) {
            long day = Math.floorDiv(pushes.get(i).at(), DAY);
            number += i == 0 ? 0 : (int) Math.min(2, day - before);
            days[i] = number;
            before = day;
        }
        return days;
    }

    /** {@return milliseconds from midnight; those of the second turn come a day later} */
    private static long time(List<Push> pushes, int[] sorted, int place) {
        return Math.floorMod(pushes.get(sorted[place % sorted.length]).at(), DAY) + (place < sorted.length ? 0 : DAY);
    }

    /** {@return the day, such that a window over midnight is of the day on which it begins} */
    private static int day(int[] dayOf, int[] sorted, int place) {
        return dayOf[sorted[place % sorted.length]] - place / sorted.length;
    }
}
