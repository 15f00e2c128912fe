package dev.whydrop.engine.internal.log;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushIdentity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which pushes of one stream are on air at the end of one after the other, and which one starts next. A push is known by a number: the place of its
 * disconnect, or beyond all of them when it is open.
 */
final class OnAir {
    /** Stands for no push. */
    static final int NONE = -1;

    private final Disconnect[] records;
    private final List<OpenPush> open;
    private final long seenUntil;
    private final long[] starts;
    /** Of each push the site of its address. */
    private final String[] sites;
    /** Those whose start is known, in order of it. */
    private final int[] byStart;
    /** For each position of {@link #byStart}, the first at or after it that was admitted. */
    private final int[] nextAdmitted;
    /** The open pushes, in order of their ends. */
    private final int[] openByEnd;

    /** Whether a push is on air; without elements until one is at the end of another, as most streams have no two at a time. */
    private boolean[] running = new boolean[0];
    /** Pushes that were on air at the end of another, in order of their starts. The last one still is; others may have ended. */
    private int[] begun = new int[0];

    private int last;
    /** How many of those on air come from each site. */
    private Map<String, Integer> fromSite = Map.of();

    private int current;
    private int started;
    private int ended;
    private int openEnded;
    private int next;

    /**
     * @param records in order of their ends
     * @param open pushes without a known end
     * @param seenUntil the last moment that anything is known of, in epoch milliseconds
     */
    OnAir(Disconnect[] records, List<OpenPush> open, long seenUntil) {
        this.records = records;
        this.open = open;
        this.seenUntil = seenUntil;
        this.starts = new long[records.length + open.size()];
        this.sites = new String[starts.length];
        for (int push = 0; push < starts.length; push++) {
            starts[push] = push < records.length
                    ? StreamHistory.start(records[push])
                    : open.get(push - records.length).start();
            // Mostly the address is that of the push before.
            sites[push] = push > 0 && address(push).equals(address(push - 1))
                    ? sites[push - 1]
                    : AddressBlock.site(address(push));
        }
        this.byStart = byStart();
        this.nextAdmitted = new int[byStart.length + 1];
        nextAdmitted[byStart.length] = byStart.length;
        for (int i = byStart.length - 1; i >= 0; i--) {
            nextAdmitted[i] = admitted(byStart[i]) ? i : nextAdmitted[i + 1];
        }
        this.openByEnd = open.isEmpty() ? new int[0] : openByEnd();
    }

    private int[] openByEnd() {
        return IntStream.range(records.length, starts.length)
                .boxed()
                .sorted(Comparator.comparingLong(this::end))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] byStart() {
        int[] known = new int[starts.length];
        int count = 0;
        boolean inOrder = true;
        for (int push = 0; push < starts.length; push++) {
            if (starts[push] != Disconnect.UNKNOWN) {
                // Mostly one push follows the other, so that they began in the order in which they ended.
                inOrder = inOrder && (count == 0 || starts[push] >= starts[known[count - 1]]);
                known[count++] = push;
            }
        }
        known = count == known.length ? known : Arrays.copyOf(known, count);
        return inOrder
                ? known
                : Arrays.stream(known)
                        .boxed()
                        .sorted(Comparator.comparingLong(this::start).thenComparing(Comparator.naturalOrder()))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** {@return start of a push in epoch milliseconds, or {@link Disconnect#UNKNOWN}} */
    long start(int push) {
        return starts[push];
    }

    private long end(int push) {
        return push < records.length
                ? records[push].endMillis()
                : open.get(push - records.length).until();
    }

    private boolean admitted(int push) {
        return push >= records.length || StreamHistory.admitted(records[push]);
    }

    /** {@return client address of a push, empty when not known} */
    String address(int push) {
        return push < records.length
                ? records[push].clientIp()
                : open.get(push - records.length).push().clientIp();
    }

    /** {@return the site of the address of a push, empty when not known} */
    String site(int push) {
        return sites[push];
    }

    /** {@return whom the URL of a push names} */
    PushIdentity identity(int push) {
        return push < records.length ? records[push].identity() : PushIdentity.UNKNOWN;
    }

    /** {@return how long a push lasted, so far when it is open, in milliseconds; {@link Disconnect#UNKNOWN} when its start is not known} */
    long lasted(int push) {
        if (push >= records.length) {
            return Math.max(start(push), Math.min(end(push), seenUntil)) - start(push);
        }
        Disconnect record = records[push];
        return record.startMillis() == Disconnect.UNKNOWN
                ? Disconnect.UNKNOWN
                : record.endMillis() - record.startMillis();
    }

    /** Moves on to the end of a push that has a disconnect; never back to one before. */
    void moveTo(int push) {
        current = push;
        long time = records[push].endMillis();
        while (started < byStart.length && starts[byStart[started]] <= time) {
            begin(byStart[started++], time);
        }
        while (ended < records.length && records[ended].endMillis() <= time) {
            takeOff(ended++);
        }
        while (openEnded < openByEnd.length && end(openByEnd[openEnded]) <= time) {
            takeOff(openByEnd[openEnded++]);
        }
        // Of pushes that begin and end in this very second only later ones count, or each would be the return of the
        // other.
        while (next < byStart.length
                && (starts[byStart[next]] < time || (starts[byStart[next]] == time && byStart[next] <= push))) {
            next++;
        }
    }

    private void begin(int push, long time) {
        if (!admitted(push) || end(push) <= time) {
            return;
        }
        if (running.length == 0) {
            running = new boolean[starts.length];
            fromSite = new HashMap<>();
        }
        if (last == begun.length) {
            begun = Arrays.copyOf(begun, 2 * last + 4);
        }
        running[push] = true;
        begun[last++] = push;
        fromSite.merge(sites[push], 1, Integer::sum);
    }

    private void takeOff(int push) {
        if (running.length == 0 || !running[push]) {
            return;
        }
        running[push] = false;
        fromSite.computeIfPresent(sites[push], (any, count) -> count == 1 ? null : count - 1);
        while (last > 0 && !running[begun[last - 1]]) {
            last--;
        }
    }

    /** {@return the push that began last of those on air now; {@link #NONE} when there is none} */
    int beside() {
        return last == 0 ? NONE : begun[last - 1];
    }

    /** Whether a push on air now comes from another known address than the one that ends. */
    boolean elsewhere() {
        if (fromSite.isEmpty()) {
            return false;
        }
        String own = sites[current];
        int same = (fromSite.containsKey(own) ? 1 : 0) + (fromSite.containsKey("") ? 1 : 0);
        return !own.isEmpty() && fromSite.size() > same;
    }

    /** {@return the first admitted push to begin now or later; {@link #NONE} when the records have none} */
    int nextAdmitted() {
        return nextAdmitted[next] == byStart.length ? NONE : byStart[nextAdmitted[next]];
    }

    /** {@return the first push to begin now or later; {@link #NONE} when the records have none} */
    int next() {
        return next == byStart.length ? NONE : byStart[next];
    }
}
