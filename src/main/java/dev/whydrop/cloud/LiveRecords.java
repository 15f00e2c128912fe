package dev.whydrop.cloud;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The disconnect records that the platform keeps. */
public final class LiveRecords {
    private LiveRecords() {}

    /**
     * Writes records, window by window. The writer stays open.
     *
     * @throws CloudException if the platform does not answer; what was written until then is whole rows
     * @throws IOException if the writer fails
     */
    public static Fetched write(
            LiveClient client, EventQuery query, EventFormat format, FetchProgress progress, Writer out)
            throws IOException {
        out.write(format.header());
        return new EventFetch(client, query, new SeenEvents(), List.of(), progress).into((window, events, missing) -> {
            for (StreamEvent each : events) {
                out.write(format.row(each));
            }
            out.flush();
        });
    }

    /** The same as CSV. */
    public static Fetched write(LiveClient client, EventQuery query, FetchProgress progress, Writer out)
            throws IOException {
        return write(client, query, EventFormat.CSV, progress, out);
    }
}
