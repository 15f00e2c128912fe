package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of the disconnects given, as one thread distributes them to their streams. Not safe to share between threads at a time. */
final class GivenPart {
    private final List<Disconnect> given;
    /** Of each disconnect the place of its stream among {@link #streams}. */
    private final int[] streamOf;

    private final List<OfStream> streams = new ArrayList<>();
    private final Map<ErrorCode, Disconnect> firstOfCode = new LinkedHashMap<>();

    /** What a part has of one stream. */
    static final class OfStream {
        private final StreamId id;
        private final String source;
        private boolean manySources;
        private int size;
        private int place;

        private OfStream(StreamId id, String source) {
            this.id = id;
            this.source = source;
        }

        StreamId id() {
            return id;
        }

        /** {@return the source of its first disconnect} */
        String source() {
            return source;
        }

        boolean manySources() {
            return manySources;
        }

        /** {@return how many disconnects there are} */
        int size() {
            return size;
        }

        /** Tells where its disconnects go. */
        void place(int from) {
            place = from;
        }
    }

    GivenPart(List<Disconnect> given) {
        this.given = given;
        this.streamOf = new int[given.size()];
        Map<StreamId, Integer> places = new HashMap<>();
        ErrorCode code = null;
        int next = 0;
        for (Disconnect each : given) {
            Integer known = places.putIfAbsent(each.stream(), streams.size());
            int place = known == null ? streams.size() : known;
            if (known == null) {
                streams.add(new OfStream(each.stream(), each.source()));
            }
            OfStream stream = streams.get(place);
            stream.size++;
            stream.manySources |= !stream.source.equals(each.source());
            streamOf[next++] = place;
            if (!each.code().equals(code)) {
                code = each.code();
                firstOfCode.putIfAbsent(code, each);
            }
        }
    }

    /** {@return its streams, in order of their first disconnects} */
    List<OfStream> streams() {
        return streams;
    }

    /** {@return for each code that occurs the first disconnect that has it} */
    Map<ErrorCode, Disconnect> firstOfCode() {
        return firstOfCode;
    }

    /** Puts its disconnects where their streams want them, in the order given. */
    void distribute(Disconnect[] records) {
        int next = 0;
        for (Disconnect each : given) {
            records[streams.get(streamOf[next++]).place++] = each;
        }
    }
}
