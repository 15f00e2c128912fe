package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.PushEvents;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what the records of a part say one by one, as what belongs together may stand in several parts. What the part itself says again it only counts. Not safe to share between threads. */
final class EventsApart implements PushEvents {
    private final List<PushEvent> events = new ArrayList<>();
    private final List<Disconnect> disconnects = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> saw = new HashSet<>();
    private long repeated;

    @Override
    public void ended(String sequence, @Nullable Disconnect disconnect) {
        if (disconnect == null) {
            throw new IllegalStateException("A part has no record from outside the time asked for, as none is.");
        }
        if (!sequence.isEmpty() && !ended.add(sequence)) {
            repeated++;
            return;
        }
        events.add(new PushEvent.Ended(events.size(), 0, sequence, disconnect));
        disconnects.add(disconnect);
    }

    @Override
    public void started(String sequence, RunningPush push) {
        if (started.add(sequence)) {
            events.add(new PushEvent.Started(events.size(), sequence, push));
        } else {
            repeated++;
        }
    }

    @Override
    public void saw(String sequence, String time, List<PushAnomaly> seen) {
        if (saw.add(sequence + " " + time)) {
            events.add(new PushEvent.Saw(events.size(), sequence, time, seen));
        } else {
            repeated++;
        }
    }

    @Override
    public int disconnects() {
        return disconnects.size();
    }

    @Override
    public Disconnect disconnect(int place) {
        return disconnects.get(place);
    }

    @Override
    public int messages() {
        return events.size() - disconnects.size();
    }

    @Override
    public long kept() {
        return events.size();
    }

    @Override
    public long records() {
        return events.size() - (long) started.size() + repeated;
    }

    @Override
    public long leftOut() {
        return 0;
    }

    /** {@return how many records say again what one of the part has said} */
    long repeated() {
        return repeated;
    }

    /**
     * {@return all of them, in order}
     *
     * @param counts how many disconnects each source has, in order
     */
    List<PushEvent> bySource(List<Integer> counts) {
        List<PushEvent> all = new ArrayList<>(events.size());
        int source = 0;
        int left = counts.isEmpty() ? 0 : counts.get(0);
        for (PushEvent each : events) {
            if (!(each instanceof PushEvent.Ended ended)) {
                all.add(each);
                continue;
            }
            while (left == 0) {
                left = counts.get(++source);
            }
            left--;
            all.add(new PushEvent.Ended(ended.place(), source, ended.sequence(), ended.disconnect()));
        }
        return all;
    }
}
