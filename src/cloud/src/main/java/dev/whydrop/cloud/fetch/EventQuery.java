package dev.whydrop.cloud.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which disconnect records to fetch.
 *
 * @param since from when on
 * @param until up to when
 * @param domain the push domain; null for all
 * @param app the AppName; null for all
 * @param stream the StreamName, exactly; null for all
 */
public record EventQuery(
        Instant since,
        Instant until,
        @Nullable String domain,
        @Nullable String app,
        @Nullable String stream) {
    /** How far back the platform keeps records. */
    private static final Duration KEPT = Duration.ofDays(60);
    /** What has passed by the time that the question arrives. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if {@code since} is not before {@code until} */
    public EventQuery {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException(
                    "Since " + since + " is not before until " + until + ". Maybe the two are swapped.");
        }
    }

    /**
     * {@return the query with times that the platform answers for: up to now at most}
     *
     * @throws IllegalArgumentException if it begins earlier than the platform keeps records, or in the future
     */
    public EventQuery answerableAt(Instant now) {
        if (since.isBefore(now.minus(KEPT).minus(ON_THE_WAY))) { // "60d" was read a little earlier
            throw new IllegalArgumentException("--since is more than 60 days ago, and the platform keeps"
                    + " records for 60 days. Maybe give --since 60d.");
        }
        if (!since.isBefore(now)) {
            throw new IllegalArgumentException("--since is not in the past. Maybe the zone is another.");
        }
        Instant kept = now.minus(KEPT).plus(ON_THE_WAY);
        return new EventQuery(
                since.isBefore(kept) ? kept : since, until.isAfter(now) ? now : until, domain, app, stream);
    }

    /** {@return the same from a later time on} */
    EventQuery from(Instant later) {
        return new EventQuery(later, until, domain, app, stream);
    }

    /** {@return the parameters of the API for one page} */
    Map<String, Object> page(Window window, int page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("StartTime", window.from().toString());
        parameters.put("EndTime", window.to().toString());
        put(parameters, "DomainName", domain);
        put(parameters, "AppName", app);
        put(parameters, "StreamName", stream);
        if (stream != null) {
            parameters.put("IsStrict", 1);
        }
        parameters.put(
                "IsFilter", 0); // 1 would leave out the refused pushes, which are half of what is to be diagnosed.
        parameters.put("IsAsc", 1); // So that what ends meanwhile comes last and moves nothing from page to page.
        parameters.put("PageNum", page);
        parameters.put("PageSize", EventPage.SIZE);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
