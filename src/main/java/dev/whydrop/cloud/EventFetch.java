package dev.whydrop.cloud;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One fetch of disconnect records: window by window, page by page. */
final class EventFetch {
    private final LiveClient client;
    private final EventQuery query;
    private final SeenEvents seen;
    private final FetchProgress progress;
    private final List<Shortfall> shortfalls;
    private long events;
    private long repeated;

    /**
     * @param seen records that are there already; more are added
     * @param shortfalls those known already
     */
    EventFetch(
            LiveClient client, EventQuery query, SeenEvents seen, List<Shortfall> shortfalls, FetchProgress progress) {
        this.client = client;
        this.query = query;
        this.seen = seen;
        this.shortfalls = new ArrayList<>(shortfalls);
        this.progress = progress;
    }

    /**
     * Fetches all of it.
     *
     * @throws CloudException if the platform does not answer; what the sink took until then stands
     * @throws IOException if the sink fails
     */
    Fetched into(EventSink sink) throws IOException {
        Deque<Window> windows = new ArrayDeque<>(Window.covering(query.since(), query.until()));
        while (!windows.isEmpty()) {
            Window window = windows.pop();
            EventPage first = page(window, 1);
            if (first.total() > EventPage.REACHABLE && window.divisible()) {
                List<Window> halves = window.halves();
                windows.push(halves.get(1));
                windows.push(halves.get(0));
            } else {
                sink.accept(window, fresh(window, first), shortfalls);
                progress.fetched(events, window.to());
            }
        }
        return new Fetched(events, repeated, shortfalls);
    }

    /** {@return the records of a window that have not come before} */
    private List<StreamEvent> fresh(Window window, EventPage first) {
        List<StreamEvent> fresh = new ArrayList<>();
        EventPage page = first;
        long given = keep(page, fresh);
        Instant before = window.from();
        for (int number = 2; given < Math.min(page.total(), EventPage.REACHABLE); number++) {
            page = page(window, number);
            if (page.events().isEmpty()) {
                break;
            }
            given += keep(page, fresh);
            progress.fetched(events, before);
        }
        if (given < page.total()) {
            shortfalls.add(new Shortfall(window, page.total(), given));
        }
        return fresh;
    }

    private long keep(EventPage page, List<StreamEvent> fresh) {
        for (StreamEvent each : page.events()) {
            if (seen.add(each.values())) {
                fresh.add(each);
                events++;
            } else {
                repeated++;
            }
        }
        return page.events().size();
    }

    private EventPage page(Window window, int number) {
        return EventPage.of(client.ask(Action.STREAM_EVENTS, query.page(window, number)));
    }
}
