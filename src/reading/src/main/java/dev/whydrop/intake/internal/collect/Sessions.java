package dev.whydrop.intake.internal.collect;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.RunningPush;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the messages about one push by their sequence, in whatever order they come. The platform sends a message again until it is answered, so
 * repeated ones are normal. Not safe to share between threads.
 */
final class Sessions {
    /** Stands for the place of an end that is not kept. */
    static final int NOT_KEPT = -1;

    private final Map<String, RunningPush> starts = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Set<String> anomalies = new HashSet<>();

    /** {@return whether it is the first message about the start of that push} */
    boolean started(String sequence, RunningPush push) {
        return starts.putIfAbsent(sequence, push) == null;
    }

    /**
     * {@return whether it is the first message about the end of that push}
     *
     * @param place of its disconnect among all, or {@link #NOT_KEPT}
     */
    boolean ended(String sequence, int place) {
        return ends.putIfAbsent(sequence, place) == null;
    }

    /** {@return whether an end of that push is known} */
    boolean hasEnded(String sequence) {
        return ends.containsKey(sequence);
    }

    /** {@return whether it is the first message about anomalies of that push at that time} */
    boolean anomalies(String sequence, String time) {
        return anomalies.add(sequence + " " + time);
    }

    /** {@return how many messages are kept} */
    int size() {
        return starts.size() + anomalies.size();
    }

    /**
     * Completes the disconnects by what the starts of their pushes tell.
     *
     * @param disconnects are changed in place
     * @return how many starts have an end
     */
    int join(List<Disconnect> disconnects) {
        int joined = 0;
        for (Map.Entry<String, RunningPush> start : starts.entrySet()) {
            Integer place = ends.get(start.getKey());
            if (place != null) {
                joined++;
                if (place != NOT_KEPT) {
                    disconnects.set(place, completed(disconnects.get(place), start.getValue()));
                }
            }
        }
        return joined;
    }

    private static Disconnect completed(Disconnect end, RunningPush start) {
        Disconnect completed = end;
        if (end.startMillis() == Disconnect.UNKNOWN && start.startMillis() <= end.endMillis()) {
            completed = completed.withStart(Instant.ofEpochMilli(start.startMillis()));
        }
        return end.clientIp().isEmpty() ? completed.withClientIp(start.clientIp()) : completed;
    }

    /** {@return the pushes without an end, in order} */
    List<RunningPush> running() {
        return starts.entrySet().stream()
                .filter(start -> !ends.containsKey(start.getKey()))
                .map(Map.Entry::getValue)
                .sorted(RunningPush.ORDER)
                .toList();
    }
}
