package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.rules.Episode;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Replacer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places each disconnect of one stream among the others: its episode, and what the stream did before and after. n log n. */
final class StreamHistory {
    /** A push ends in the moment its replacer is admitted; times are whole seconds, and two servers record them. */
    private static final long REPLACER_WITHIN = 5_000;

    private final List<Disconnect> records;
    private final long episodeGap;
    /** For each position, the last admitted record before it, or -1. */
    private final int[] admittedBefore;

    /** @param records of one stream, in {@link Disconnect#ORDER} */
    StreamHistory(List<Disconnect> records, int episodeGapSeconds) {
        this.records = records;
        this.episodeGap = episodeGapSeconds * 1000L;
        this.admittedBefore = new int[records.size() + 1];
        admittedBefore[0] = -1;
        for (int i = 0; i < records.size(); i++) {
            admittedBefore[i + 1] = admitted(records.get(i)) ? i : admittedBefore[i];
        }
    }

    /** Start of a push; a refused one has no length, so its end is its start. {@link Disconnect#UNKNOWN} where nothing tells. */
    static long start(Disconnect record) {
        return record.startMillis() == Disconnect.UNKNOWN && record.code().refused()
                ? record.endMillis()
                : record.startMillis();
    }

    /** Whether the platform let the push begin. */
    static boolean admitted(Disconnect record) {
        return !record.code().refused();
    }

    /** {@return the pushes in the order of the records} */
    List<Push> pushes() {
        List<Push> pushes = new ArrayList<>(records.size());
        OnAir onAir = new OnAir(records);
        Set<String> addresses = new HashSet<>();
        Episode episode = new Episode(records.get(0).stream(), 1);
        for (int i = 0; i < records.size(); i++) {
            Disconnect record = records.get(i);
            if (i > 0 && record.endMillis() - records.get(i - 1).endMillis() > episodeGap) {
                episode = new Episode(record.stream(), episode.number() + 1);
            }
            onAir.moveTo(record.endMillis());
            pushes.add(place(i, episode, onAir, addresses));
            if (admitted(record) && !record.clientIp().isEmpty()) {
                addresses.add(record.clientIp());
            }
        }
        return pushes;
    }

    private Push place(int index, Episode episode, OnAir onAir, Set<String> addresses) {
        Disconnect record = records.get(index);
        Disconnect beside = onAir.beside(index);
        Disconnect next = onAir.nextAfter(index);
        int back = Push.UNKNOWN;
        int admitted = Push.UNKNOWN;
        int overlap = Push.UNKNOWN;
        if (beside != null) {
            back = 0;
            admitted = 0;
            overlap = seconds(record.endMillis() - start(beside));
        } else if (next != null) {
            back = seconds(start(next) - record.endMillis());
            Disconnect nextAdmitted = onAir.nextAdmittedAfter(index);
            admitted = nextAdmitted == null ? Push.UNKNOWN : seconds(start(nextAdmitted) - record.endMillis());
        }
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
                ranWellBefore(index, beside),
                replacer(record, beside, onAir.nextAdmittedAfter(index), addresses),
                overlap,
                onAir.elsewhere(index),
                newAddress(record, beside, addresses));
    }

    /** {@return the push that was on air when this one ended, or was admitted right after} */
    private static Replacer replacer(
            Disconnect record, @Nullable Disconnect beside, @Nullable Disconnect next, Set<String> addresses) {
        Disconnect replacer = beside;
        if (replacer == null && next != null && start(next) - record.endMillis() <= REPLACER_WITHIN) {
            replacer = next;
        }
        return replacer == null
                ? Replacer.NONE
                : new Replacer(replacer.clientIp(), length(replacer), addresses.contains(replacer.clientIp()));
    }

    private static boolean newAddress(Disconnect record, @Nullable Disconnect beside, Set<String> addresses) {
        String besideAddress = beside == null ? "" : beside.clientIp();
        return !record.clientIp().isEmpty()
                && !(addresses.isEmpty() && besideAddress.isEmpty())
                && !addresses.contains(record.clientIp())
                && !record.clientIp().equals(besideAddress);
    }

    /** {@return length of the last admitted push before this one began; 0 when its length is not known} */
    private int ranWellBefore(int index, @Nullable Disconnect beside) {
        long start = start(records.get(index));
        if (beside != null && start != Disconnect.UNKNOWN && start(beside) < start) {
            return seconds(start - start(beside));
        }
        int earlier = admittedBefore[start == Disconnect.UNKNOWN ? index : endedUpTo(start, index)];
        return earlier < 0 ? Push.UNKNOWN : Math.max(0, length(records.get(earlier)));
    }

    /** {@return how many of the first {@code limit} records end at or before that time} */
    private int endedUpTo(long time, int limit) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).endMillis() <= time) {
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
