package dev.whydrop.rules.push;

import java.util.Arrays;
import java.util.List;

/** Lengths that come in turn: each of two pushers reconnects with a pause of its own, so each one's pushes last as long as the other's pause. */
public final class Alternation {
    /** Whole seconds differ by one where nothing else does. */
    private static final int ROUNDING = 1;

    private Alternation() {}

    /** Whether every other length is within a spread of its median, so are those between, and the two medians are further apart. */
    public static boolean of(List<Push> pushes, double spread) {
        int[] lengths = Rhythm.known(pushes, Push::durationSeconds);
        if (lengths.length < pushes.size()) {
            return false;
        }
        // The first push was on air before the two met.
        int[] even = everyOther(lengths, 2);
        int[] odd = everyOther(lengths, 1);
        int one = Rhythm.median(even);
        int other = Rhythm.median(odd);
        return even.length > 1
                && odd.length > 1
                && keeps(even, one, spread)
                && keeps(odd, other, spread)
                && Math.abs(one - other) > 2 * tolerance(Math.max(one, other), spread);
    }

    private static int[] everyOther(int[] lengths, int from) {
        int[] some = new int[Math.max(0, (lengths.length - from + 1) / 2)];
        for (int i = 0; i < some.length; i++) {
            some[i] = lengths[from + 2 * i];
        }
        return some;
    }

    private static boolean keeps(int[] lengths, int median, double spread) {
        return Arrays.stream(lengths).allMatch(each -> Math.abs(each - median) <= tolerance(median, spread));
    }

    private static double tolerance(int median, double spread) {
        return Math.max(ROUNDING, spread * median);
    }
}
