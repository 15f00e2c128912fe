package dev.whydrop.engine.internal.log;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of the disconnects given, as one thread distributes them to their streams. Not safe to share between threads at a time. */
final class GivenPart {
    private final List<Disconnect> given;
    /** Of each disconnect its stream. */
    private final OfStream[] streamOf;

    private final Map<StreamId, OfStream> streams = new HashMap<>();
    private final Map<ErrorCode, Disconnect> firstOfCode = new LinkedHashMap<>();

    /** What a part has of one stream. */
    static final class OfStream {
        private final StreamId id;
        private String source = "";
        private boolean manySources;
        private int size;
        private int place;

        private OfStream(StreamId id) {
            this.id = id;
        }

        private void add(Disconnect each) {
            manySources |= size > 0 && !source.equals(each.source());
            source = each.source();
            size++;
        }

        StreamId id() {
            return id;
        }

        /** {@return the source of its last disconnect} */
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
        this.streamOf = new OfStream[given.size()];
        ErrorCode code = null;
        int next = 0;
        for (Disconnect each : given) {
            OfStream stream = streams.computeIfAbsent(each.stream(), OfStream::new);
            stream.add(each);
            streamOf[next++] = stream;
            if (!each.code().equals(code)) {
                code = each.code();
                firstOfCode.putIfAbsent(code, each);
            }
        }
    }

    /** {@return its streams, in no order} */
    Collection<OfStream> streams() {
        return streams.values();
    }

    /** {@return for each code that occurs the first disconnect that has it} */
    Map<ErrorCode, Disconnect> firstOfCode() {
        return firstOfCode;
    }

    /** Puts its disconnects where their streams want them, in the order given. */
    void distribute(Disconnect[] records) {
        int next = 0;
        for (Disconnect each : given) {
            records[streamOf[next++].place++] = each;
        }
    }
}
