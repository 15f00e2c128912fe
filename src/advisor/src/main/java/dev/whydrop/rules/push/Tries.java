package dev.whydrop.rules.push;

import dev.whydrop.model.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How starts that are turned away come back to their streams.
 *
 * @param typical how often a stream is tried, the median
 * @param pause seconds from one try of a stream to its next, the median; {@link Push#UNKNOWN} where each is tried once
 */
public record Tries(int typical, int pause) {
    /** {@return the tries that pushes are, which come in order of time for each stream} */
    public static Tries of(List<Push> pushes) {
        Map<StreamId, Integer> counts = new HashMap<>();
        Map<StreamId, Long> latest = new HashMap<>();
        IntStream.Builder pauses = IntStream.builder();
        for (Push push : pushes) {
            StreamId stream = push.episode().stream();
            counts.merge(stream, 1, Integer::sum);
            Long before = latest.put(stream, push.at());
            if (before != null) {
                pauses.add((int) ((push.at() - before) / 1000));
            }
        }
        return new Tries(
                Rhythm.median(
                        counts.values().stream().mapToInt(Integer::intValue).toArray()),
                Rhythm.median(pauses.build().toArray()));
    }
}
