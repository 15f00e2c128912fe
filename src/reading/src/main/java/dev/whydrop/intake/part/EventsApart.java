package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.PushEvents;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the records of a part say one by one, as what belongs together may stand in several parts. Not safe to share between threads. */
final class EventsApart implements PushEvents {
    private final List<PushEvent> events = new ArrayList<>();
    private final List<Disconnect> disconnects = new ArrayList<>();
    private int starts;

    @Override
    public void ended(String sequence, @Nullable Disconnect disconnect) {
        if (disconnect == null) {
            throw new IllegalStateException("A part has no record from outside the time asked for, as none is.");
        }
        events.add(new PushEvent.Ended(events.size(), 0, sequence, disconnect));
        disconnects.add(disconnect);
    }

    @Override
    public void started(String sequence, RunningPush push) {
        events.add(new PushEvent.Started(events.size(), sequence, push));
        starts++;
    }

    @Override
    public void saw(String sequence, String time, List<PushAnomaly> seen) {
        events.add(new PushEvent.Saw(events.size(), sequence, time, seen));
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
        return events.size() - (long) starts;
    }

    @Override
    public long leftOut() {
        return 0;
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
