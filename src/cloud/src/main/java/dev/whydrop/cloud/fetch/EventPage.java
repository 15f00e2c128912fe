package dev.whydrop.cloud.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.CloudFailure;
import dev.whydrop.cloud.client.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of disconnect records.
 *
 * @param total how many there are on all pages, as the platform counts
 * @param events those of this page
 */
record EventPage(long total, List<StreamEvent> events) {
    /** The most the platform puts on a page. */
    static final int SIZE = 100;

    /** How many records of one question can be reached; the rest can only be had by asking for less time. */
    static final int REACHABLE = 10_000;

    /** {@return the page that an answer holds} */
    static EventPage of(JsonNode answer) {
        JsonNode list = answer.path("EventList");
        if (!answer.path("TotalNum").isIntegralNumber() || !(list.isArray() || list.isNull())) {
            throw new CloudException(
                    CloudFailure.NO_API_ANSWER,
                    "",
                    "The answer to " + Action.STREAM_EVENTS
                            + " lacks TotalNum or EventList. Maybe --endpoint names another"
                            + " service, or the API has changed: look for a newer whydrop.");
        }
        List<StreamEvent> events = new ArrayList<>(SIZE);
        for (JsonNode each : list) {
            if (each instanceof ObjectNode event) {
                events.add(new StreamEvent(event));
            }
        }
        return new EventPage(answer.path("TotalNum").longValue(), events);
    }
}
