package dev.whydrop.cloud.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.files.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch into a file has come, as it is kept beside the file. Times are ISO-8601 in UTC.
 *
 * @param done up to when all records are in the file
 * @param bytes how long the file is then; what stands behind was not finished
 * @param events how many records those are
 */
record FetchState(
        String since,
        String until,
        @Nullable String domain,
        @Nullable String app,
        @Nullable String stream,
        String done,
        long bytes,
        long events,
        List<Missing> missing) {
    /** Many windows with a shortfall each. */
    private static final int LONGEST = 1 << 24;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A {@link Shortfall} in times as text. */
    record Missing(String from, String to, long announced, long given) {}

    FetchState {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(done, "done");
        missing = List.copyOf(missing);
    }

    static FetchState begun(EventQuery query, long bytes) {
        return new FetchState(
                query.since().toString(),
                query.until().toString(),
                query.domain(),
                query.app(),
                query.stream(),
                query.since().toString(),
                bytes,
                0,
                List.of());
    }

    FetchState done(Instant upTo, long newBytes, long newEvents, List<Shortfall> shortfalls) {
        return new FetchState(
                since,
                until,
                domain,
                app,
                stream,
                upTo.toString(),
                newBytes,
                newEvents,
                shortfalls.stream()
                        .map(each -> new Missing(
                                each.window().from().toString(),
                                each.window().to().toString(),
                                each.announced(),
                                each.given()))
                        .toList());
    }

    /** {@return the query that the fetch was begun with} */
    EventQuery query() {
        return new EventQuery(Instant.parse(since), Instant.parse(until), domain, app, stream);
    }

    Instant doneUpTo() {
        return Instant.parse(done);
    }

    List<Shortfall> shortfalls() {
        return missing.stream()
                .map(each -> new Shortfall(
                        new Window(Instant.parse(each.from()), Instant.parse(each.to())),
                        each.announced(),
                        each.given()))
                .toList();
    }

    /**
     * {@return the state that a file holds}
     *
     * @throws IllegalArgumentException if it holds none
     */
    static FetchState read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            FetchState state = JSON.readValue(in.readNBytes(LONGEST), FetchState.class);
            state.query();
            state.doneUpTo();
            state.shortfalls();
            return state;
        } catch (JsonProcessingException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "'" + file
                            + "' does not tell how far the fetch had come. Maybe delete it and the part beside it, and fetch again.");
        }
    }

    /** Writes it whole or not at all. */
    void write(Path file) throws IOException {
        try (Replacement whole = Replacement.of(file)) {
            try (OutputStream out = whole.out()) {
                out.write((JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            whole.putInPlace();
        }
    }
}
