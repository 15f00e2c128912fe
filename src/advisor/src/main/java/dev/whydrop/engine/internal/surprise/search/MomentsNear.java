package dev.whydrop.engine.internal.surprise.search;

import dev.whydrop.engine.internal.numbers.Sorted;
import dev.whydrop.engine.internal.surprise.place.Moment;
import java.util.List;
import java.util.function.ToLongFunction;

/** Counts the moments that a time is in, or next to. */
final class MomentsNear {
    private static final long NEXT_TO = 60_000;

    /** When the moments begin, in order; of each so much earlier as is next to it. */
    private final long[] from;
    /** When they end, in order; of each so much later. */
    private final long[] to;

    MomentsNear(List<Moment> moments) {
        this.from = sorted(moments, each -> each.from() - NEXT_TO);
        this.to = sorted(moments, each -> each.to() + NEXT_TO);
    }

    private static long[] sorted(List<Moment> moments, ToLongFunction<Moment> time) {
        return moments.stream().mapToLong(time).sorted().toArray();
    }

    int count(long time) {
        return Sorted.firstFrom(from, time + 1) - Sorted.firstFrom(to, time);
    }
}
