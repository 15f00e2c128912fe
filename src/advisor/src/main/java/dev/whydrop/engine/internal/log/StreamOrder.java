package dev.whydrop.engine.internal.log;

import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the streams of a log in order of their ids. Most share few domains and begin their names alike: where names differ is looked at once for each, so
 * that two compare as numbers and hardly ever letter by letter.
 */
final class StreamOrder {
    private static final int FEW = 1_000;
    /** Stands for any name. */
    private static final String NAME = "-";

    private final Workers workers;

    StreamOrder(Workers workers) {
        this.workers = workers;
    }

    /** A stream and the beginning of what its name does not share with the names of the others, to be compared as a number without sign. */
    private record Named(long beginning, String name, Log.Stream stream) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            int order = Long.compareUnsigned(beginning, other.beginning);
            return order == 0 ? name.compareTo(other.name) : order;
        }
    }

    /**
     * {@return the streams in order}
     *
     * @param streams no two of one id
     */
    List<Log.Stream> of(Iterable<Log.Stream> streams) {
        Map<StreamId, List<Log.Stream>> byPath = new HashMap<>();
        for (Log.Stream each : streams) {
            byPath.computeIfAbsent(
                            new StreamId(each.id().domain(), each.id().appName(), NAME), any -> new ArrayList<>())
                    .add(each);
        }
        List<Log.Stream> ordered = new ArrayList<>();
        new TreeMap<>(byPath).values().forEach(ofPath -> addByName(ofPath, ordered));
        return ordered;
    }

    private void addByName(List<Log.Stream> ofPath, List<Log.Stream> ordered) {
        int alike = alike(ofPath);
        int bits = narrow(ofPath) ? Byte.SIZE : Character.SIZE;
        List<Named> named = new ArrayList<>(ofPath.size());
        for (Log.Stream each : ofPath) {
            String name = each.id().streamName();
            named.add(new Named(beginning(name, alike, bits), name, each));
        }
        if (named.size() < FEW) {
            named.sort(null);
        } else {
            workers.sort(named, Named::compareTo);
        }
        named.forEach(each -> ordered.add(each.stream()));
    }

    /** {@return how many characters all names begin with} */
    private static int alike(List<Log.Stream> streams) {
        String first = streams.get(0).id().streamName();
        int alike = first.length();
        for (Log.Stream each : streams) {
            String name = each.id().streamName();
            alike = Math.min(alike, name.length());
            while (!first.regionMatches(0, name, 0, alike)) {
                alike--;
            }
        }
        return alike;
    }

    private static boolean narrow(List<Log.Stream> streams) {
        for (Log.Stream each : streams) {
            String name = each.id().streamName();
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) >= 1 << Byte.SIZE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return as many characters from that place on as a number has room for; what is missing is 0} */
    private static long beginning(String name, int from, int bits) {
        long beginning = 0;
        for (int i = 0; i < Long.SIZE / bits; i++) {
            beginning = beginning << bits | (from + i < name.length() ? name.charAt(from + i) : 0);
        }
        return beginning;
    }
}
