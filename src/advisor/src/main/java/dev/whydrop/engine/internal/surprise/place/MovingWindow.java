package dev.whydrop.engine.internal.surprise.place;

import dev.whydrop.engine.internal.surprise.Activity;
import dev.whydrop.engine.internal.surprise.Exposure;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts the streams that a scope lost in one window after the other: what two windows share is counted once. */
public final class MovingWindow {
    private final Exposure log;
    private final BitSet taken;
    private final int[] cutsOf;
    private final int[] takenOf;
    private @Nullable Activity scope;
    private int first;
    private int next;
    private int streams;
    private int explained;

    /** @param taken cuts that are counted apart; may change between scopes */
    public MovingWindow(Exposure log, BitSet taken) {
        this.log = log;
        this.taken = taken;
        this.cutsOf = new int[log.streams()];
        this.takenOf = new int[log.streams()];
    }

    /** Goes to a window of a scope; least work where windows of one length follow each other in time. */
    public void moveTo(Activity other, Window window) {
        int from = other.firstCut(window.from());
        int to = other.firstCut(window.to() + 1);
        if (scope != other || from < first || to < next || from >= next) {
            leave();
            scope = other;
            first = from;
            next = from;
        }
        while (next < to) {
            add(other.cuts()[next++]);
        }
        while (first < from) {
            remove(other.cuts()[first++]);
        }
    }

    /** Forgets the window. */
    public void leave() {
        while (scope != null && first < next) {
            remove(scope.cuts()[first++]);
        }
        scope = null;
    }

    private void add(int cut) {
        int stream = log.stream[cut];
        streams += cutsOf[stream]++ == 0 ? 1 : 0;
        if (taken.get(cut)) {
            explained += takenOf[stream]++ == 0 ? 1 : 0;
        }
    }

    private void remove(int cut) {
        int stream = log.stream[cut];
        streams -= --cutsOf[stream] == 0 ? 1 : 0;
        if (taken.get(cut)) {
            explained -= --takenOf[stream] == 0 ? 1 : 0;
        }
    }

    /** {@return the place of its first cut among those of the scope} */
    public int first() {
        return first;
    }

    /** {@return the place behind its last cut} */
    public int next() {
        return next;
    }

    /** {@return how many streams were cut in it} */
    public int streams() {
        return streams;
    }

    /** {@return of how many of them a cut is taken} */
    int explained() {
        return explained;
    }
}
