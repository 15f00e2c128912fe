package dev.whydrop.engine.internal.log;

import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Replacer;
import java.util.List;

/** Places each disconnect of one stream among the others: its episode, and what the stream did before and after. n log n. */
public final class StreamHistory {
    /** A push ends in the moment its replacer is admitted; times are whole seconds, and two servers record them. */
    private static final long REPLACER_WITHIN = 5_000;

    private final Disconnect[] records;
    private final List<OpenPush> open;
    private final long seenUntil;
    private final long episodeGap;
    private final int streamPlace;
    /** For each position, the last admitted record before it, or -1. */
    private final int[] admittedBefore;

    /**
     * @param records of one stream, in {@link Disconnect#ORDER}
     * @param open its pushes without a known end
     * @param seenUntil the last moment that anything is known of, in epoch milliseconds
     * @param streamPlace how many disconnects stand before its first in the log
     */
    public StreamHistory(
            List<Disconnect> records, List<OpenPush> open, long seenUntil, int episodeGapSeconds, int streamPlace) {
        this.records = records.toArray(Disconnect[]::new);
        this.open = open;
        this.seenUntil = seenUntil;
        this.episodeGap = episodeGapSeconds * 1000L;
        this.streamPlace = streamPlace;
        this.admittedBefore = new int[this.records.length + 1];
        admittedBefore[0] = -1;
        for (int i = 0; i < this.records.length; i++) {
            admittedBefore[i + 1] = admitted(this.records[i]) ? i : admittedBefore[i];
        }
    }

    /** Start of a push; a refused one has no length, so its end is its start. {@link Disconnect#UNKNOWN} where nothing tells. */
    static long start(Disconnect record) {
        return record.startMillis() == Disconnect.UNKNOWN && record.code().refused()
                ? record.endMillis()
                : record.startMillis();
    }

    /** Whether the platform let the push begin. */
    public static boolean admitted(Disconnect record) {
        return !record.code().refused();
    }

    /** The history of a stream of which nothing but disconnects is known. */
    public StreamHistory(List<Disconnect> records, int episodeGapSeconds) {
        this(records, List.of(), Long.MIN_VALUE, episodeGapSeconds, 0);
    }

    /** {@return the pushes in the order of the records} */
    public List<Push> pushes() {
        Push[] pushes = new Push[records.length];
        OnAir onAir = new OnAir(records, open, seenUntil);
        SeenSites seen = new SeenSites();
        Episode episode = new Episode(records[0].stream(), 1, streamPlace);
        for (int i = 0; i < records.length; i++) {
            Disconnect record = records[i];
            if (i > 0 && record.endMillis() - records[i - 1].endMillis() > episodeGap) {
                episode = episode.next();
            }
            onAir.moveTo(i);
            pushes[i] = place(i, episode, onAir, seen);
            if (admitted(record) && !record.clientIp().isEmpty()) {
                seen.add(onAir.site(i));
            }
        }
        return List.of(pushes);
    }

    private Push place(int index, Episode episode, OnAir onAir, SeenSites seen) {
        Disconnect record = records[index];
        int beside = onAir.beside();
        int next = onAir.next();
        int nextAdmitted = onAir.nextAdmitted();
        int back = Push.UNKNOWN;
        int admitted = Push.UNKNOWN;
        int overlap = Push.UNKNOWN;
        if (beside != OnAir.NONE) {
            back = 0;
            admitted = 0;
            overlap = seconds(record.endMillis() - onAir.start(beside));
        } else if (next != OnAir.NONE) {
            back = seconds(onAir.start(next) - record.endMillis());
            admitted =
                    nextAdmitted == OnAir.NONE ? Push.UNKNOWN : seconds(onAir.start(nextAdmitted) - record.endMillis());
        }
        int follower = beside == OnAir.NONE ? nextAdmitted : beside;
        return new Push(
                record,
                record.endMillis(),
                record.code(),
                record.clientIp(),
                index,
                episode,
                length(record),
                back,
                admitted,
                ranWellBefore(index, beside, onAir),
                replacer(index, onAir, seen),
                follower == OnAir.NONE ? "" : onAir.address(follower),
                seen.contains(follower == OnAir.NONE ? "" : onAir.site(follower)),
                follower == OnAir.NONE ? PushIdentity.UNKNOWN : onAir.identity(follower),
                overlap,
                onAir.elsewhere(),
                newAddress(index, onAir, seen));
    }

    /** {@return the push that was on air when this one ended, or was admitted right after} */
    private Replacer replacer(int index, OnAir onAir, SeenSites seen) {
        int replacer = onAir.beside();
        int next = onAir.nextAdmitted();
        if (replacer == OnAir.NONE
                && next != OnAir.NONE
                && onAir.start(next) - records[index].endMillis() <= REPLACER_WITHIN) {
            replacer = next;
        }
        if (replacer == OnAir.NONE) {
            return Replacer.NONE;
        }
        long lasted = onAir.lasted(replacer);
        String address = onAir.address(replacer);
        boolean known = seen.contains(onAir.site(replacer));
        return new Replacer(
                address,
                lasted == Disconnect.UNKNOWN ? Push.UNKNOWN : seconds(lasted),
                known,
                // An address that is a site of its own has the network that it had before.
                !(known && address.equals(onAir.site(replacer))) && ofUnknownNetwork(address, seen));
    }

    private static boolean ofUnknownNetwork(String address, SeenSites seen) {
        if (address.isEmpty() || seen.isEmpty()) {
            return false;
        }
        String network = AddressBlock.wide(address);
        return !network.isEmpty() && !seen.haveNetwork(network);
    }

    private boolean newAddress(int index, OnAir onAir, SeenSites seen) {
        int beside = onAir.beside();
        String besideAddress = beside == OnAir.NONE ? "" : onAir.address(beside);
        return !records[index].clientIp().isEmpty()
                && !(seen.isEmpty() && besideAddress.isEmpty())
                && !seen.contains(onAir.site(index))
                && !onAir.site(index).equals(beside == OnAir.NONE ? "" : onAir.site(beside));
    }

    /** {@return length of the last admitted push before this one began; 0 when its length is not known} */
    private int ranWellBefore(int index, int beside, OnAir onAir) {
        long start = start(records[index]);
        if (beside != OnAir.NONE && start != Disconnect.UNKNOWN && onAir.start(beside) < start) {
            return seconds(start - onAir.start(beside));
        }
        int earlier = admittedBefore[start == Disconnect.UNKNOWN ? index : endedUpTo(start, index)];
        return earlier < 0 ? Push.UNKNOWN : Math.max(0, length(records[earlier]));
    }

    /** {@return how many of the first {@code limit} records end at or before that time} */
    private int endedUpTo(long time, int limit) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records[middle].endMillis() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int length(Disconnect record) {
        return record.startMillis() == Disconnect.UNKNOWN
                ? Push.UNKNOWN
                : seconds(record.endMillis() - record.startMillis());
    }

    private static int seconds(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, millis / 1000);
    }
}
