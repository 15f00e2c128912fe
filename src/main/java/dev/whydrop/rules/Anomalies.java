package dev.whydrop.rules;

import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.PushAnomaly.Sort;
import dev.whydrop.model.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the platform saw going wrong in the pushes of one stream, all of one sort, beside the pushes it may bear on. Immutable. Two are equal only
 * if they are the same object.
 */
public final class Anomalies implements Pattern {
    private final Sort sort;
    private final List<PushAnomaly> seen;
    private final List<Push> pushes;

    /**
     * @param sort what they are a sign of
     * @param seen the anomalies, in order of time
     * @param pushes of their stream, in order of time
     * @throws IllegalArgumentException if there are no anomalies or no pushes
     */
    public Anomalies(Sort sort, List<PushAnomaly> seen, List<Push> pushes) {
        if (seen.isEmpty() || pushes.isEmpty()) {
            throw new IllegalArgumentException("There are " + seen.size() + " anomalies of sort " + sort + " and "
                    + pushes.size() + " pushes. Maybe ask whether any is near first.");
        }
        this.sort = Objects.requireNonNull(sort, "sort");
        this.seen = List.copyOf(seen);
        this.pushes = List.copyOf(pushes);
    }

    @Override
    public List<Push> pushes() {
        return pushes;
    }

    /** {@return what they are a sign of} */
    public Sort sort() {
        return sort;
    }

    /** {@return the stream they were seen on} */
    public StreamId stream() {
        return seen.get(0).stream();
    }

    /** {@return how often something was seen, 1 or more} */
    public int count() {
        long count = 0;
        for (PushAnomaly each : seen) {
            count += each.count();
        }
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    /** {@return what was seen} */
    public Set<PushAnomaly.Type> types() {
        Set<PushAnomaly.Type> types = new TreeSet<>();
        seen.forEach(each -> types.add(each.type()));
        return types;
    }

    /** Whether any was seen within that many seconds of the end of one of those pushes, before or after. */
    public boolean near(Timeline line, int seconds) {
        return line.pushes().stream().anyMatch(push -> !within(push, seconds).isEmpty());
    }

    /**
     * {@return those seen within that many seconds of the ends of those pushes, beside the pushes they are near}
     *
     * @throws IllegalArgumentException if there are none
     */
    public Anomalies around(Timeline line, int seconds) {
        Set<PushAnomaly> around = new TreeSet<>(PushAnomaly.ORDER);
        List<Push> beside = new ArrayList<>();
        for (Push push : line.pushes()) {
            List<PushAnomaly> within = within(push, seconds);
            if (!within.isEmpty()) {
                around.addAll(within);
                beside.add(push);
            }
        }
        return new Anomalies(sort, List.copyOf(around), beside);
    }

    private List<PushAnomaly> within(Push push, int seconds) {
        return seen.subList(first(push.at() - seconds * 1000L), first(push.at() + seconds * 1000L + 1));
    }

    /** {@return how many were seen before that time} */
    private int first(long time) {
        int low = 0;
        int high = seen.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seen.get(middle).atMillis() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return count() + " × " + types() + " on " + stream() + " from "
                + seen.get(0).atMillis();
    }
}
