package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The disconnects of one input by stream: the streams in order, the disconnects of one stream in order beside each other. */
final class Log {
    private final List<Stream> streams;
    private final Set<ErrorCode> codes;
    private final int given;

    private Log(List<Stream> streams, Set<ErrorCode> codes, int given) {
        this.streams = streams;
        this.codes = codes;
        this.given = given;
    }

    /** The disconnects of one stream. */
    static final class Stream {
        private final StreamId id;
        private Disconnect[] records = new Disconnect[0];
        private int from;
        private int to;
        private boolean sorted;

        private Stream(StreamId id) {
            this.id = id;
        }

        StreamId id() {
            return id;
        }

        /** {@return how many disconnects were given, repeated ones included} */
        int size() {
            return to - from;
        }

        /** {@return all of them in order, repeated ones beside each other} */
        List<Disconnect> all() {
            if (!sorted) {
                Arrays.sort(records, from, to, Disconnect::compareInStream);
                sorted = true;
            }
            return Arrays.asList(records).subList(from, to);
        }

        /** {@return those that are events of their own, in order} */
        List<Disconnect> records() {
            List<Disconnect> all = all();
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).code().known() || (i > 0 && all.get(i).sameEvent(all.get(i - 1)))) {
                    int[] events = events();
                    return IntStream.range(0, all.size())
                            .filter(place -> events[place] == place)
                            .mapToObj(all::get)
                            .toList();
                }
            }
            return all;
        }

        /**
         * {@return for each of all of them the place of the one that stands for its event, which is never behind it: the first of equal ones; for one without
         * a code the one that has it and is like it otherwise, as exports with and without codes overlap}
         */
        int[] events() {
            List<Disconnect> all = all();
            int[] events = new int[all.size()];
            Map<Moment, Integer> withCode = new HashMap<>();
            boolean mixed = all.stream().anyMatch(each -> !each.code().known());
            for (int i = 0; i < events.length; i++) {
                Disconnect each = all.get(i);
                events[i] = i > 0 && each.sameEvent(all.get(i - 1)) ? events[i - 1] : i;
                if (mixed && each.startMillis() != Disconnect.UNKNOWN) {
                    Moment moment = new Moment(each.startMillis(), each.endMillis(), each.clientIp());
                    if (each.code().known()) {
                        withCode.putIfAbsent(moment, events[i]);
                    } else {
                        events[i] = withCode.getOrDefault(moment, events[i]);
                    }
                }
            }
            return events;
        }
    }

    /** What two records of one push agree in, whatever they know of its code. One address does not push one stream twice at a time. */
    private record Moment(long start, long end, String address) {}

    /** {@return the log of these disconnects, given in any order} */
    static Log of(Collection<Disconnect> given) {
        Map<StreamId, Stream> byId = new HashMap<>();
        Stream[] streamOf = new Stream[given.size()];
        Set<ErrorCode> codes = new HashSet<>();
        ErrorCode code = null;
        int next = 0;
        for (Disconnect each : given) {
            Stream stream = byId.computeIfAbsent(each.stream(), Stream::new);
            stream.to++;
            streamOf[next++] = stream;
            if (!each.code().equals(code)) {
                code = each.code();
                codes.add(code);
            }
        }
        List<Stream> streams = new ArrayList<>(byId.values());
        streams.sort(Comparator.comparing(Stream::id));
        Disconnect[] records = new Disconnect[given.size()];
        int place = 0;
        for (Stream stream : streams) {
            int size = stream.to;
            stream.records = records;
            stream.from = place;
            stream.to = place;
            place += size;
        }
        next = 0;
        for (Disconnect each : given) {
            Stream stream = streamOf[next++];
            records[stream.to++] = each;
        }
        return new Log(streams, new TreeSet<>(codes), given.size());
    }

    /** {@return the streams, in order} */
    List<Stream> streams() {
        return streams;
    }

    /** {@return the codes that occur, in order} */
    Set<ErrorCode> codes() {
        return codes;
    }

    /** {@return how many disconnects were given, repeated ones included} */
    int given() {
        return given;
    }

    /** {@return the streams in stretches of at least that many disconnects, but for the last} */
    List<List<Stream>> shards(int size) {
        List<List<Stream>> shards = new ArrayList<>();
        int from = 0;
        int disconnects = 0;
        for (int i = 0; i < streams.size(); i++) {
            disconnects += streams.get(i).size();
            if (disconnects >= size || i == streams.size() - 1) {
                shards.add(streams.subList(from, i + 1));
                from = i + 1;
                disconnects = 0;
            }
        }
        return shards;
    }
}
