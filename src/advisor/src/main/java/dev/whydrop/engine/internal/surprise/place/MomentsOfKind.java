package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.numbers.Sorted;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts moments of one kind of place: the windows of a scope that follow each other within minutes are one. */
final class MomentsOfKind {
    private static final long ONE_MOMENT = 300_000;

    /** When each window begins, in order. */
    private final long[] from;
    /** When the window before it in its scope begins; the least number where there is none. */
    private final long[] before;
    /** How many of those up to a place begin a moment, whatever window is first looked at. */
    private final int[] begun;

    MomentsOfKind(List<Window> windows) {
        long[] starts = windows.stream().mapToLong(Window::from).toArray();
        int[] order = Sorted.places(starts);
        this.from = new long[order.length];
        this.before = new long[order.length];
        this.begun = new int[order.length + 1];
        Map<Integer, Long> last = new HashMap<>();
        for (int i = 0; i < order.length; i++) {
            from[i] = starts[order[i]];
            Long known = last.put(windows.get(order[i]).key(), from[i]);
            before[i] = known == null ? Long.MIN_VALUE : known;
            begun[i + 1] = begun[i] + (begins(i) ? 1 : 0);
        }
    }

    private boolean begins(int place) {
        return before[place] == Long.MIN_VALUE || from[place] - before[place] > ONE_MOMENT;
    }

    /** {@return how many moments there are less than half a day from a window} */
    int around(Window window) {
        long least = window.from() - SurpriseSettings.HALF_DAY + 1;
        int low = Sorted.firstFrom(from, least);
        int high = Sorted.firstFrom(from, window.from() + SurpriseSettings.HALF_DAY);
        int count = begun[high] - begun[low];
        // What goes on from before is one here.
        for (int i = low; i < high && from[i] < least + ONE_MOMENT; i++) {
            count += !begins(i) && before[i] < least ? 1 : 0;
        }
        return count;
    }
}
