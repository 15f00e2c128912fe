package dev.whydrop.engine.internal.log;

import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The disconnects of one input by stream: the streams in order, the disconnects of one stream in order beside each other. */
public final class Log {
    private final List<Stream> streams;
    private final Map<ErrorCode, Disconnect> firstOfCode;
    private final int given;
    private List<OpenPush> open = List.of();
    private List<PushAnomaly> anomalies = List.of();
    private long seenUntil = Long.MIN_VALUE;

    private Log(List<Stream> streams, Map<ErrorCode, Disconnect> firstOfCode, int given) {
        this.streams = streams;
        this.firstOfCode = firstOfCode;
        this.given = given;
    }

    /** The disconnects of one stream. */
    public static final class Stream {
        private final StreamId id;
        private Disconnect[] records = new Disconnect[0];
        private int from;
        private int to;
        private boolean sorted;
        private String source = "";
        private boolean manySources;
        private List<OpenPush> open = List.of();
        private List<PushAnomaly> anomalies = List.of();
        private long seenUntil = Long.MIN_VALUE;

        private Stream(StreamId id) {
            this.id = id;
        }

        public StreamId id() {
            return id;
        }

        /** {@return how many disconnects of other streams stand before its first in the log} */
        public int place() {
            return from;
        }

        /** {@return how many disconnects were given, repeated ones included} */
        int size() {
            return to - from;
        }

        /** {@return all of them in order, repeated ones beside each other} */
        public List<Disconnect> all() {
            if (!sorted) {
                Arrays.sort(records, from, to, Disconnect::compareInStream);
                sorted = true;
            }
            return Arrays.asList(records).subList(from, to);
        }

        /** {@return those that are events of their own, in order} */
        public List<Disconnect> records() {
            List<Disconnect> all = all();
            for (int i = 0; i < all.size(); i++) {
                Disconnect each = records[from + i];
                boolean alone = i == 0 || !SameEnds.close(each, records[from + i - 1]);
                if (!each.code().known()
                        || (!alone && SameEnds.first(all, i) != i)
                        || (manySources && SameEnds.toldElsewhere(each))) {
                    int[] events = events();
                    return IntStream.range(0, all.size())
                            .filter(place -> events[place] == place)
                            .mapToObj(all::get)
                            .toList();
                }
            }
            return all;
        }

        /** {@return its pushes without a known end, in order of their starts} */
        public List<OpenPush> open() {
            return open;
        }

        /** {@return what was seen going wrong in its pushes, in order of time} */
        public List<PushAnomaly> anomalies() {
            return anomalies;
        }

        /** {@return the last moment that anything is known of in the log, in epoch milliseconds; without open pushes nobody asks} */
        public long seenUntil() {
            return seenUntil;
        }

        /** {@return for each of all of them the place of the one that stands for its event; see {@link SameEnds#in}} */
        public int[] events() {
            return SameEnds.in(all(), manySources);
        }

        /** Makes room for its disconnects at that place, and returns the place after them. */
        private int place(Disconnect[] all, int place) {
            int size = to;
            records = all;
            from = place;
            to = place;
            return place + size;
        }

        private void add(GivenPart.OfStream part) {
            manySources |= part.manySources() || (to > 0 && !source.equals(part.source()));
            source = part.source();
            to += part.size();
        }
    }

    /** {@return the log of these observations, given in any order} */
    public static Log of(Observations given, Workers workers) {
        return of(given, given.running().isEmpty() ? Long.MIN_VALUE : seenUntil(given), workers);
    }

    /**
     * {@return the log of these observations, given in any order}
     *
     * @param seenUntil the last moment that anything is known of, of these or other streams, in epoch milliseconds; without running pushes nobody asks
     */
    public static Log of(Observations given, long seenUntil, Workers workers) {
        Log log = of(given.disconnects(), workers);
        log.seenUntil = seenUntil;
        Map<StreamId, Stream> byId = new HashMap<>();
        if (!given.running().isEmpty() || !given.anomalies().isEmpty()) {
            log.streams.forEach(stream -> byId.put(stream.id(), stream));
        }
        log.open(given, byId);
        log.anomalies =
                given.anomalies().stream().distinct().sorted(PushAnomaly.ORDER).toList();
        Map<StreamId, List<PushAnomaly>> seen = new HashMap<>();
        for (PushAnomaly each : log.anomalies) {
            seen.computeIfAbsent(each.stream(), any -> new ArrayList<>()).add(each);
        }
        seen.forEach((id, together) -> {
            if (byId.get(id) != null) {
                byId.get(id).anomalies = together;
            }
        });
        return log;
    }

    private void open(Observations given, Map<StreamId, Stream> byId) {
        Map<StreamId, List<RunningPush>> running = new HashMap<>();
        for (RunningPush push : given.running()) {
            running.computeIfAbsent(push.stream(), any -> new ArrayList<>()).add(push);
        }
        if (running.isEmpty()) {
            return;
        }
        List<OpenPush> all = new ArrayList<>();
        for (Map.Entry<StreamId, List<RunningPush>> each : running.entrySet()) {
            each.getValue().sort(RunningPush.ORDER);
            Stream stream = byId.get(each.getKey());
            List<OpenPush> ofStream = OpenPush.of(each.getValue(), stream == null ? List.of() : stream.all());
            all.addAll(ofStream);
            if (stream != null) {
                stream.open = ofStream;
                stream.seenUntil = seenUntil;
            }
        }
        all.sort(Comparator.comparing(OpenPush::push, RunningPush.ORDER));
        open = List.copyOf(all);
    }

    private static long seenUntil(Observations given) {
        long seenUntil = Long.MIN_VALUE;
        for (Disconnect each : given.disconnects()) {
            seenUntil = Math.max(seenUntil, each.endMillis());
        }
        for (RunningPush each : given.running()) {
            seenUntil = Math.max(seenUntil, each.startMillis());
        }
        return seenUntil;
    }

    /** {@return the log of these disconnects, given in any order} */
    public static Log of(Collection<Disconnect> given) {
        return of(List.copyOf(given), new Workers(1));
    }

    private static Log of(List<Disconnect> given, Workers workers) {
        int size = given.size() / workers.threads() + 1;
        List<GivenPart> parts = workers.eachOf(given, size, part -> List.of(new GivenPart(part)));
        Map<StreamId, Stream> byId = new HashMap<>();
        Map<ErrorCode, Disconnect> firstOfCode = new TreeMap<>();
        for (GivenPart part : parts) {
            part.streams()
                    .forEach(
                            each -> byId.computeIfAbsent(each.id(), Stream::new).add(each));
            part.firstOfCode().forEach(firstOfCode::putIfAbsent);
        }
        List<Stream> streams = new StreamOrder(workers).of(byId.values());
        Disconnect[] records = new Disconnect[given.size()];
        int place = 0;
        for (Stream stream : streams) {
            place = stream.place(records, place);
        }
        for (GivenPart part : parts) {
            for (GivenPart.OfStream each : part.streams()) {
                Stream stream = Objects.requireNonNull(byId.get(each.id()));
                each.place(stream.to);
                stream.to += each.size();
            }
        }
        workers.each(parts, part -> {
            part.distribute(records);
            return part;
        });
        return new Log(streams, firstOfCode, given.size());
    }

    /** {@return the streams, in order} */
    public List<Stream> streams() {
        return streams;
    }

    /** {@return every push without a known end, those of streams without a disconnect included, in order} */
    public List<OpenPush> open() {
        return open;
    }

    /** {@return what was seen going wrong in pushes, in order} */
    public List<PushAnomaly> anomalies() {
        return anomalies;
    }

    /** {@return the last moment that anything is known of, in epoch milliseconds; without open pushes nobody asks} */
    public long seenUntil() {
        return seenUntil;
    }

    /** {@return for each code that occurs the first disconnect given that has it, in order of the codes} */
    public Collection<Disconnect> firstOfCodes() {
        return firstOfCode.values();
    }

    /** {@return how many disconnects were given, repeated ones included} */
    public int given() {
        return given;
    }

    /** {@return the streams in stretches of at least that many disconnects, but for the last} */
    public List<List<Stream>> shards(int size) {
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
