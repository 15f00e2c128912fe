package dev.whydrop.intake.part;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.util.List;

/** What a record of a part says of a push. */
public sealed interface PushEvent {
    /** {@return its place among those of the part, from 0} */
    int place();

    /** {@return the stream that was pushed} */
    StreamId stream();

    /**
     * A push ended.
     *
     * @param source the number of its source in the part, from 0
     * @param sequence the number of the push; empty when the record has none
     */
    record Ended(int place, int source, String sequence, Disconnect disconnect) implements PushEvent {
        @Override
        public StreamId stream() {
            return disconnect.stream();
        }
    }

    /** A push started. */
    record Started(int place, String sequence, RunningPush push) implements PushEvent {
        @Override
        public StreamId stream() {
            return push.stream();
        }
    }

    /**
     * The platform saw something wrong in a push.
     *
     * @param key of the push
     * @param time as in the message
     * @param anomalies one or more
     */
    record Saw(int place, String key, String time, List<PushAnomaly> anomalies) implements PushEvent {
        public Saw {
            anomalies = List.copyOf(anomalies);
        }

        @Override
        public StreamId stream() {
            return anomalies.get(0).stream();
        }
    }
}
