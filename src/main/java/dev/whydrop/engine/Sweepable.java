package dev.whydrop.engine;

import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Disconnects that a sweep goes over, with the number of the stream of each: numbers compare without a look at the stream. Filled first, asked
 * then. Not safe to share between threads until filled.
 */
final class Sweepable {
    private final List<Push> pushes = new ArrayList<>();
    private int[] streams = new int[4];

    /** @param stream equal for pushes of one stream and for no others, 0 or more */
    void add(Push push, int stream) {
        if (pushes.size() == streams.length) {
            streams = Arrays.copyOf(streams, Math.max(4, 2 * streams.length));
        }
        streams[pushes.size()] = stream;
        pushes.add(push);
    }

    /** Puts them in order of their ends; {@return this} */
    Sweepable sorted() {
        Push[] unordered = pushes.toArray(Push[]::new);
        int[] unorderedStreams = streams;
        streams = new int[unordered.length];
        pushes.clear();
        for (int place : TimeOrder.places(unordered, Push::at)) {
            add(unordered[place], unorderedStreams[place]);
        }
        return this;
    }

    int size() {
        return pushes.size();
    }

    List<Push> pushes() {
        return pushes;
    }

    /** {@return the number of the stream of the disconnect at that place} */
    int stream(int place) {
        return streams[place];
    }

    boolean ofOneStream() {
        for (int i = 1; i < pushes.size(); i++) {
            if (streams[i] != streams[0]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the end of each, in epoch milliseconds} */
    long[] ends() {
        long[] ends = new long[pushes.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = pushes.get(i).at();
        }
        return ends;
    }

    /**
     * {@return for each disconnect the place of the next one of its stream; the number of disconnects where there is none}
     *
     * @param places one for each number of a stream, all 0, and so again afterwards
     */
    int[] nextOfStream(int[] places) {
        int[] next = new int[pushes.size()];
        for (int i = next.length - 1; i >= 0; i--) {
            int after = places[streams[i]];
            next[i] = after == 0 ? next.length : after;
            // The first place is never looked for: nothing comes before it.
            places[streams[i]] = i;
        }
        for (int i = 0; i < next.length; i++) {
            places[streams[i]] = 0;
        }
        return next;
    }
}
