package dev.whydrop.engine.internal.rank;

import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When disconnects came: their time, cut where nothing ended for longer than a gap. Times are in epoch milliseconds. */
public final class Occurrences {
    private final long gap;
    /** The first and last ends of what lies closely together, in order of time, and how many they are. */
    private final long[] firsts;

    private final long[] lasts;
    private final int[] counts;
    /** How many pieces these were put together to. */
    private int pieces;

    private Occurrences(long gap, int clumps) {
        this.gap = gap;
        this.firsts = new long[clumps];
        this.lasts = new long[clumps];
        this.counts = new int[clumps];
    }

    /**
     * {@return the pieces, in order of time; a stream counts once for each piece it has an end in}
     *
     * @param pushes in order of stream and time, one or more
     * @param gap the longest time without an end within one piece, in milliseconds
     */
    public static List<Occurrence> of(List<Push> pushes, long gap) {
        long[] ends = new long[pushes.size()];
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int i = 0; i < ends.length; i++) {
            ends[i] = pushes.get(i).at();
            from = Math.min(from, ends[i]);
            to = Math.max(to, ends[i]);
        }
        long fields = (to - from) / Math.max(1, gap) + 1;
        Occurrences occurrences =
                fields > 2L * ends.length ? sorted(ends, gap) : counted(ends, gap, from, (int) fields);
        occurrences.putTogether();
        return occurrences.list(pushes);
    }

    /** Each end by itself. */
    private static Occurrences sorted(long[] ends, long gap) {
        Arrays.sort(ends);
        Occurrences each = new Occurrences(gap, ends.length);
        for (long end : ends) {
            each.add(each.pieces++, end);
        }
        return each;
    }

    /** By fields of time no longer than the gap: what lies in one is never cut. To count a million ends takes less than to sort them. */
    private static Occurrences counted(long[] ends, long gap, long from, int fields) {
        Occurrences inFields = new Occurrences(gap, fields);
        inFields.pieces = fields;
        for (long end : ends) {
            inFields.add((int) ((end - from) / Math.max(1, gap)), end);
        }
        return inFields;
    }

    private void add(int clump, long end) {
        firsts[clump] = counts[clump] == 0 ? end : Math.min(firsts[clump], end);
        lasts[clump] = counts[clump] == 0 ? end : Math.max(lasts[clump], end);
        counts[clump]++;
    }

    /** Makes one piece of all between which there is no longer gap. */
    private void putTogether() {
        int last = -1;
        for (int i = 0; i < pieces; i++) {
            int count = counts[i];
            if (count == 0) {
                continue;
            }
            if (last < 0 || firsts[i] - lasts[last] > gap) {
                last++;
                firsts[last] = firsts[i];
                counts[last] = 0;
            }
            lasts[last] = lasts[i];
            counts[last] += count;
        }
        pieces = last + 1;
    }

    private List<Occurrence> list(List<Push> pushes) {
        int[] streams = streams(pushes);
        List<Occurrence> list = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            list.add(new Occurrence(
                    Instant.ofEpochMilli(firsts[i]), Instant.ofEpochMilli(lasts[i]), counts[i], streams[i]));
        }
        return list;
    }

    /** {@return for each piece the streams that have an end in it} */
    private int[] streams(List<Push> pushes) {
        int[] streams = new int[pieces];
        StreamId stream = null;
        int piece = -1;
        for (Push push : pushes) {
            boolean another = !push.episode().stream().equals(stream);
            if (another || push.at() > lasts[piece]) {
                int found = Arrays.binarySearch(lasts, 0, pieces, push.at());
                piece = found < 0 ? -found - 1 : found;
                streams[piece]++;
                stream = push.episode().stream();
            }
        }
        return streams;
    }
}
