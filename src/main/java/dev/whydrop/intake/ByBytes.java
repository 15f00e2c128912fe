package dev.whydrop.intake;

import org.jspecify.annotations.Nullable;

/** Finds objects by the bytes they were read from; to find one makes no garbage. Not safe to share between threads. */
final class ByBytes<T> {
    private static final class Entry<T> {
        private final int hash;
        private final byte[] bytes;
        private final T object;

        private Entry(int hash, byte[] bytes, T object) {
            this.hash = hash;
            this.bytes = bytes;
            this.object = object;
        }
    }

    private @Nullable Entry<T>[] entries = table(1024);
    private int size;

    /** {@return the object of these bytes; null when there is none} */
    @Nullable
    T get(Value bytes) {
        int hash = bytes.hash();
        Entry<T> entry;
        for (int place = place(hash); (entry = entries[place]) != null; place = next(place)) {
            if (entry.hash == hash && bytes.consistsOf(entry.bytes)) {
                return entry.object;
            }
        }
        return null;
    }

    /** Keeps the object of these bytes, which has none yet. */
    void put(Value bytes, T object) {
        if (++size > entries.length / 2) {
            @Nullable Entry<T>[] before = entries;
            entries = table(before.length * 2);
            for (Entry<T> entry : before) {
                if (entry != null) {
                    add(entry);
                }
            }
        }
        add(new Entry<>(bytes.hash(), bytes.copy(), object));
    }

    private void add(Entry<T> entry) {
        int place = place(entry.hash);
        while (entries[place] != null) {
            place = next(place);
        }
        entries[place] = entry;
    }

    /** Spreads hashes that differ little. */
    private int place(int hash) {
        int spread = hash * 0x9E3779B1;
        return (spread ^ spread >>> 15) & (entries.length - 1);
    }

    private int next(int place) {
        return place + 1 & (entries.length - 1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] table(int length) {
        return new Entry[length];
    }
}
