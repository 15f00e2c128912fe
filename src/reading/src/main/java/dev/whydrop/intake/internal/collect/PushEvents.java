package dev.whydrop.intake.internal.collect;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what records say of pushes, in the order of the records. Not safe to share between threads. */
public interface PushEvents {
    /**
     * Takes the end of a push.
     *
     * @param sequence the number of the push; empty when the record has none
     * @param disconnect null when the push ended outside the time asked for
     */
    void ended(String sequence, @Nullable Disconnect disconnect);

    /** Takes the start of a push. */
    void started(String sequence, RunningPush push);

    /** Takes a message about anomalies of a push. */
    void saw(String sequence, String time, List<PushAnomaly> seen);

    /** {@return how many disconnects there are so far} */
    int disconnects();

    /** {@return the disconnect of that place among them, from 0} */
    Disconnect disconnect(int place);

    /** {@return how many pushes are known by their start or their anomalies} */
    int messages();

    /** {@return how much of the room for disconnects is taken} */
    long kept();

    /** {@return how many records were taken so far, but for those of pushes that started} */
    long records();

    /** {@return how many of them told of a push that ended outside the time asked for} */
    long leftOut();
}
