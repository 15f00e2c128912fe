package dev.whydrop.report.html.drawing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts the events of a page into stretches that are counted at the same time. */
public final class Parts {
    /** For fewer it is not worth while. */
    private static final int LEAST = 50_000;

    private Parts() {}

    /** {@return the events in stretches, in order, at least one; a parallel stream where there are several} */
    public static <T> Stream<List<T>> of(List<T> events) {
        int parts = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), events.size() / LEAST));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> events.subList(place(events, part, parts), place(events, part + 1, parts)));
    }

    private static int place(List<?> events, int part, int parts) {
        return (int) ((long) events.size() * part / parts);
    }
}
