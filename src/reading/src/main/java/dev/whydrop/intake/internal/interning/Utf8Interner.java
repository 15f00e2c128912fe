package dev.whydrop.intake.internal.interning;

import dev.whydrop.intake.internal.text.Utf8Slice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers objects by the bytes they were read from; to find one makes no garbage and looks at few places in memory. It may forget: whoever asks knows
 * another, slower way. So it stays small, and names chosen to have equal hashes cost no more than others. Not safe to share between threads.
 */
public final class Utf8Interner<T> {
    /** With more it forgets all, and begins anew. */
    private static final int MOST = 1 << 16;

    /** The most places that are looked at for one. */
    private static final int MOST_TRIES = 16;

    /** Numbers of a place: the hash, where the bytes begin, and how many there are. */
    private static final int NUMBERS = 3;

    private int[] numbers = new int[NUMBERS << 10];
    private @Nullable Object[] objects = new @Nullable Object[1 << 10];
    private byte[] bytes = new byte[1 << 12];
    private int used;
    private int size;

    /** {@return the object of these bytes; null when it knows none} */
    @Nullable
    @SuppressWarnings("unchecked")
    public T get(Utf8Slice value) {
        int hash = value.hashCode();
        int most = objects.length - 1;
        int place = place(hash);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Object object = objects[place];
            if (object == null) {
                return null;
            }
            int at = place * NUMBERS;
            if (numbers[at] == hash && value.is(bytes, numbers[at + 1], numbers[at + 2])) {
                return (T) object;
            }
            place = (place + 1) & most;
        }
        return null;
    }

    /** Remembers the object of these bytes, of which it knows none. */
    public void put(Utf8Slice value, T object) {
        if (size == MOST) {
            Arrays.fill(objects, null);
            size = 0;
            used = 0;
        } else if (size * 2 == objects.length) {
            grow();
        }
        int length = value.length();
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (used + length) * 2);
        }
        value.copyInto(bytes, used);
        if (put(value.hashCode(), used, length, object)) {
            used += length;
            size++;
        }
    }

    private boolean put(int hash, int from, int length, Object object) {
        int place = place(hash);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (objects[place] == null) {
                int at = place * NUMBERS;
                numbers[at] = hash;
                numbers[at + 1] = from;
                numbers[at + 2] = length;
                objects[place] = object;
                return true;
            }
            place = (place + 1) & (objects.length - 1);
        }
        return false;
    }

    private void grow() {
        @Nullable Object[] oldObjects = objects;
        int[] old = numbers;
        objects = new @Nullable Object[oldObjects.length * 2];
        numbers = new int[old.length * 2];
        size = 0;
        for (int place = 0; place < oldObjects.length; place++) {
            Object object = oldObjects[place];
            int at = place * NUMBERS;
            if (object != null && put(old[at], old[at + 1], old[at + 2], object)) {
                size++;
            }
        }
    }

    /** {@return where to look first; hashes of names that are numbered lie close together} */
    private int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(objects.length) + 1);
    }
}
