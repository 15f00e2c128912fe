package dev.whydrop.engine.internal.surprise;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.engine.internal.numbers.Sorted;
import java.util.Arrays;

/**
 * Where the hazard of a scope changes, in order of time: a push begins to be at risk, is young no more, has settled, or ends. Of equal times in the
 * order of the pushes.
 */
final class RiskSteps {
    /** A push begins, is young, settles, ends. */
    private static final int MOST = 4;

    private static final int NOT_AT_RISK = -1;
    private static final int AGES = 3;

    private final long[] times;
    /** Of each step its stream, and what the age of its push was and is. */
    private final int[] turns;

    private RiskSteps(long[] times, int[] turns) {
        this.times = times;
        this.turns = turns;
    }

    /** {@return the steps of these pushes, of less than a hundred million streams} */
    static RiskSteps of(Exposure log, IntSlice pushes) {
        long[] times = new long[MOST * pushes.size()];
        int[] turns = new int[times.length];
        int size = 0;
        for (int i = 0; i < pushes.size(); i++) {
            int push = pushes.get(i);
            long from = log.risk[push];
            if (log.end[push] <= from) {
                continue;
            }
            int before = NOT_AT_RISK;
            for (int age = 0; age < AGES && from < log.end[push]; age++) {
                long until = Rates.end(age, log.start[push]);
                if (until > from) {
                    times[size] = from;
                    turns[size++] = turn(log.stream[push], before, age);
                    before = age;
                    from = until;
                }
            }
            times[size] = log.end[push];
            turns[size++] = turn(log.stream[push], before, NOT_AT_RISK);
        }
        long[] given = Arrays.copyOf(times, size);
        int[] order = Sorted.places(given);
        int[] inOrder = new int[size];
        for (int i = 0; i < size; i++) {
            times[i] = given[order[i]];
            inOrder[i] = turns[order[i]];
        }
        return new RiskSteps(Arrays.copyOf(times, size), inOrder);
    }

    private static int turn(int stream, int before, int after) {
        return stream << MOST | (before + 1) * MOST + after + 1;
    }

    int size() {
        return times.length;
    }

    /** {@return when each is, in epoch milliseconds; not to be changed} */
    long[] times() {
        return times;
    }

    long time(int step) {
        return times[step];
    }

    int stream(int step) {
        return turns[step] >> MOST;
    }

    /** {@return the age of the push up to then, see {@link Rates#age}; below 0 where it was not at risk} */
    int before(int step) {
        return (turns[step] >> 2 & 3) - 1;
    }

    /** {@return the age of the push from then on; below 0 where it is at risk no more} */
    int after(int step) {
        return (turns[step] & 3) - 1;
    }
}
