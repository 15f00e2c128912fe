package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.numbers.Sorted;
import dev.whydrop.engine.internal.surprise.Fleet;
import dev.whydrop.engine.internal.surprise.SurpriseSettings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The surprising windows that no moment explains yet, found by how surprising they are and by time. */
public final class WindowsLeft {
    private static final long LONGEST = SurpriseSettings.WINDOWS.get(SurpriseSettings.WINDOWS.size() - 1);

    private final Fleet fleet;
    /** Those of one scope and length in order of time. */
    private final List<Window> windows;

    private final int[] bySurprise;
    private final int[] byTime;
    private final long[] from;
    private final BitSet left;
    private final MovingWindow moving;
    private int next;

    /**
     * @param windows those of one scope and length beside each other, in order of time
     * @param taken cuts that moments have, to which more are added from outside
     */
    public WindowsLeft(Fleet fleet, List<Window> windows, BitSet taken) {
        this.fleet = fleet;
        this.windows = windows;
        this.bySurprise = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparing(windows::get, Window.ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] starts = windows.stream().mapToLong(Window::from).toArray();
        this.byTime = Sorted.places(starts);
        this.from = Arrays.stream(byTime).mapToLong(place -> starts[place]).toArray();
        this.left = new BitSet(windows.size());
        left.set(0, windows.size());
        this.moving = new MovingWindow(fleet.log(), taken);
    }

    /** {@return the most surprising window that was not given before and that no moment explains; null where none is left} */
    @Nullable
    public Window next() {
        while (next < bySurprise.length && !left.get(bySurprise[next])) {
            next++;
        }
        return next == bySurprise.length ? null : windows.get(bySurprise[next]);
    }

    /** Takes out the window that {@link #next} tells. */
    public void drop() {
        left.clear(bySurprise[next]);
    }

    /** {@return the first moment of those left that meet a window, itself included} */
    long firstMeeting(Window seed) {
        for (int i = Sorted.firstFrom(from, seed.from() - LONGEST); i < from.length && from[i] < seed.from(); i++) {
            if (left.get(byTime[i]) && windows.get(byTime[i]).to() >= seed.from()) {
                return from[i];
            }
        }
        return seed.from();
    }

    /** {@return the last moment of those left that meet a window, itself included} */
    long lastMeeting(Window seed) {
        long last = seed.to();
        for (int i = Sorted.firstFrom(from, seed.to() + 1) - 1; i >= 0 && from[i] + LONGEST > last; i--) {
            if (left.get(byTime[i])) {
                last = Math.max(last, windows.get(byTime[i]).to());
            }
        }
        return last;
    }

    /** Takes out those that moments hold half of the streams of; the cuts of others than this one are looked at already. */
    public void dropExplained(Moment moment) {
        int to = Sorted.firstFrom(from, moment.to() + 1);
        int[] near = IntStream.range(Sorted.firstFrom(from, moment.from() - LONGEST), to)
                .map(i -> byTime[i])
                .filter(place -> left.get(place) && windows.get(place).to() >= moment.from())
                .sorted()
                .toArray();
        for (int place : near) {
            Window window = windows.get(place);
            moving.moveTo(fleet.of(window.place(), window.key()), window);
            if (2 * moving.explained() >= moving.streams()) {
                left.clear(place);
            }
        }
        moving.leave();
    }
}
