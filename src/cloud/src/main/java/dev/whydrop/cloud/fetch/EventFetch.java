package dev.whydrop.cloud.fetch;

import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.Action;
import dev.whydrop.cloud.client.LiveClient;
import java.io.IOException;
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

    /**
     * {@return the records of a window that have not come before}
     *
     * <p>A record that comes in while pages are asked for shifts the others, so one may come twice and another not at all: where fewer came than there
     * are, the window is asked for once more.
     */
    private List<StreamEvent> fresh(Window window, EventPage first) {
        WindowPages pages = new WindowPages();
        List<StreamEvent> fresh = new ArrayList<>();
        fresh(window, first, pages, fresh);
        if (pages.missing() > 0 && pages.distinct() < EventPage.REACHABLE) {
            long before = repeated;
            fresh(window, page(window, 1), pages, fresh);
            repeated = before; // What was asked for twice has not come twice.
        }
        if (pages.missing() > 0) {
            shortfalls.add(new Shortfall(window, pages.total(), pages.distinct()));
        }
        return fresh;
    }

    private void fresh(Window window, EventPage first, WindowPages pages, List<StreamEvent> fresh) {
        EventPage page = first;
        long given = keep(page, pages, fresh);
        for (int number = 2; given < Math.min(pages.total(), EventPage.REACHABLE); number++) {
            page = page(window, number);
            if (page.events().isEmpty()) {
                break;
            }
            given += keep(page, pages, fresh);
            progress.fetched(events, window.from());
        }
    }

    private long keep(EventPage page, WindowPages pages, List<StreamEvent> fresh) {
        pages.add(page);
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
