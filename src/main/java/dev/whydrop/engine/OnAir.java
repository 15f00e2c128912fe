package dev.whydrop.engine;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushIdentity;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which pushes of one stream are on air while time moves forward, and which one starts next. A push is known by a number: the place of its
 * disconnect, or beyond all of them when it is open.
 */
final class OnAir {
    /** Stands for no push. */
    static final int NONE = -1;

    private final Disconnect[] records;
    private final List<OpenPush> open;
    private final long seenUntil;
    private final long[] starts;
    /** Those whose start is known, in order of it. */
    private final int[] byStart;
    /** For each position of {@link #byStart}, the first at or after it that was admitted. */
    private final int[] nextAdmitted;
    /** The open pushes, in order of their ends. */
    private final int[] openByEnd;

    /** Most streams never have two pushes on air at the time one ends. */
    private NavigableSet<Integer> running = Collections.emptyNavigableSet();
    /** How many of those on air come from each site. */
    private final Map<String, Integer> addresses = new HashMap<>();

    private int started;
    private int ended;
    private int openEnded;

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
        for (int push = 0; push < starts.length; push++) {
            starts[push] = push < records.length
                    ? StreamHistory.start(records[push])
                    : open.get(push - records.length).start();
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
                        .sorted(order())
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private Comparator<Integer> order() {
        return Comparator.comparingLong(this::start).thenComparing(Comparator.naturalOrder());
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

    /** Moves on to a time; never back. */
    void moveTo(long time) {
        while (started < byStart.length && starts[byStart[started]] <= time) {
            int push = byStart[started];
            if (admitted(push) && end(push) > time) {
                running = running.isEmpty() ? new TreeSet<>(order()) : running;
                running.add(push);
                addresses.merge(AddressBlock.site(address(push)), 1, Integer::sum);
            }
            started++;
        }
        while (ended < records.length && records[ended].endMillis() <= time) {
            takeOff(ended++);
        }
        while (openEnded < openByEnd.length && end(openByEnd[openEnded]) <= time) {
            takeOff(openByEnd[openEnded++]);
        }
    }

    private void takeOff(int push) {
        if (!running.isEmpty() && running.remove(push)) {
            addresses.computeIfPresent(AddressBlock.site(address(push)), (any, count) -> count == 1 ? null : count - 1);
        }
    }

    /** {@return the push that began last of those on air now, without that one; {@link #NONE} when there is none} */
    int beside(int push) {
        if (running.isEmpty()) {
            return NONE;
        }
        int last = running.last();
        if (last != push) {
            return last;
        }
        Integer before = running.lower(last);
        return before == null ? NONE : before;
    }

    /** Whether a push on air now comes from another known address than that one. */
    boolean elsewhere(int push) {
        if (addresses.isEmpty()) {
            return false;
        }
        String own = AddressBlock.site(address(push));
        int same = (addresses.containsKey(own) ? 1 : 0) + (addresses.containsKey("") ? 1 : 0);
        return !own.isEmpty() && addresses.size() > same;
    }

    /** {@return the first admitted push to begin at the end of that one or later; {@link #NONE} when the records have none} */
    int nextAdmittedAfter(int push) {
        int next = nextAdmitted[firstStartAfter(push)];
        return next == byStart.length ? NONE : byStart[next];
    }

    /** {@return the first push to begin at the end of that one or later; {@link #NONE} when the records have none} */
    int nextAfter(int push) {
        int next = firstStartAfter(push);
        return next == byStart.length ? NONE : byStart[next];
    }

    private int firstStartAfter(int push) {
        // Of pushes that begin and end in this very second only later ones count, or each would be the return of the
        // other.
        long time = end(push);
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long start = starts[byStart[middle]];
            if (start < time || (start == time && byStart[middle] <= push)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
