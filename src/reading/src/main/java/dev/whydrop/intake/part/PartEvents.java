package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.JoinedEvents;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the records of a part say one by one as well, as what belongs together may stand in several parts. Not safe to share between threads. */
final class PartEvents extends JoinedEvents {
    private final List<PushEvent> events = new ArrayList<>();

    @Override
    public void ended(String sequence, @Nullable Disconnect disconnect) {
        if (disconnect == null) {
            throw new IllegalStateException("A part has no record from outside the time asked for, as none is.");
        }
        int before = disconnects();
        super.ended(sequence, disconnect);
        if (disconnects() > before) {
            events.add(new PushEvent.Ended(events.size(), 0, sequence, disconnect));
        }
    }

    @Override
    public void started(String sequence, RunningPush push) {
        int before = messages();
        super.started(sequence, push);
        if (messages() > before) {
            events.add(new PushEvent.Started(events.size(), sequence, push));
        }
    }

    @Override
    public void saw(String sequence, String time, List<PushAnomaly> seen) {
        int before = messages();
        super.saw(sequence, time, seen);
        if (messages() > before) {
            events.add(new PushEvent.Saw(events.size(), sequence, time, seen));
        }
    }

    /**
     * {@return those that say something new, in order}
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
