package dev.whydrop.cloud.fetch;

import java.io.IOException;
import java.util.List;

/** Takes the records of one window after the other, in order of time. */
interface EventSink {
    /**
     * Takes all that is new in a window.
     *
     * @param shortfalls the stretches so far of which the platform did not give all
     * @throws IOException if they cannot be written
     */
    void accept(Window window, List<StreamEvent> events, List<Shortfall> shortfalls) throws IOException;
}
