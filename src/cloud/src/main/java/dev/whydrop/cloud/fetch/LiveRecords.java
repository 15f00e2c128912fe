package dev.whydrop.cloud.fetch;

import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.LiveClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

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

    /** {@return what the values of records are called that {@link #each} gives, as the header of a file is written} */
    public static List<String> columns() {
        return StreamEvent.COLUMNS;
    }

    /**
     * Gives records, one by one in order of time, each as the values of {@link #columns}.
     *
     * @throws CloudException if the platform does not answer
     */
    public static Fetched each(
            LiveClient client, EventQuery query, FetchProgress progress, Consumer<List<String>> sink) {
        try {
            return new EventFetch(client, query, new SeenEvents(), List.of(), progress)
                    .into((window, events, missing) -> events.forEach(event -> sink.accept(event.values())));
        } catch (IOException e) {
            throw new UncheckedIOException("A sink in memory failed.", e);
        }
    }

    /** The same as CSV. */
    public static Fetched write(LiveClient client, EventQuery query, FetchProgress progress, Writer out)
            throws IOException {
        return write(client, query, EventFormat.CSV, progress, out);
    }
}
