package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects in short. A row is {@code STREAM START-END ADDRESS CODE}: the stream as {@code name}, {@code domain/name} or {@code domain/app/name}; times as {@code
 * hh:mm:ss}, hours above 23 for later days, {@code ?} for an unknown start, one time alone for a refused push; {@code -} for an unknown address;
 * then, where needed and in this order, {@code expires=hh:mm:ss}, {@code resolution=WxH}, and of the push URL {@code time=} and {@code signature=} with a
 * constant of {@link UrlCheck}, as in {@code signature=other-key}, {@code user=} and {@code room=}. A running push is {@code STREAM START ADDRESS}, an anomaly {@code STREAM TIME TYPE
 * COUNT} with the type as in {@code video-frames-late}.
 */
public final class Rows {
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final Pattern ROW = Pattern.compile(
            "(\\S+) (?:(\\?|\\d+:\\d\\d:\\d\\d)-)?(\\d+:\\d\\d:\\d\\d) (\\S+) (\\S+)(?: expires=(\\S+))?(?: resolution=(\\S+))?(?: time=(\\S+))?(?: signature=(\\S+))?(?: user=(\\S+))?(?: room=(\\S+))?");

    private Rows() {}

    public static List<Disconnect> of(String... rows) {
        return of("rows", List.of(rows));
    }

    public static List<Disconnect> of(String source, List<String> rows) {
        List<Disconnect> disconnects = new ArrayList<>();
        for (String row : rows) {
            Matcher parts = ROW.matcher(row);
            if (!parts.matches()) {
                throw new IllegalStateException(source + ": '" + row + "' is no row");
            }
            disconnects.add(disconnect(source, disconnects.size() + 1L, parts));
        }
        return disconnects;
    }

    public static List<RunningPush> running(String source, List<String> rows) {
        List<RunningPush> running = new ArrayList<>();
        for (String row : rows) {
            String[] parts = parts(source, row, 3);
            String address = parts[2].equals("-") ? "" : parts[2];
            running.add(new RunningPush(source, running.size() + 1L, stream(parts[0]), millis(parts[1]), address));
        }
        return running;
    }

    public static List<PushAnomaly> anomalies(String source, List<String> rows) {
        return rows.stream()
                .map(row -> parts(source, row, 4))
                .map(parts -> new PushAnomaly(
                        stream(parts[0]),
                        millis(parts[1]),
                        PushAnomaly.Type.valueOf(
                                parts[2].toUpperCase(Locale.ROOT).replace('-', '_')),
                        Integer.parseInt(parts[3])))
                .toList();
    }

    private static String[] parts(String source, String row, int number) {
        String[] parts = row.split(" ", -1);
        if (parts.length != number) {
            throw new IllegalStateException(source + ": '" + row + "' has not " + number + " parts");
        }
        return parts;
    }

    private static StreamId stream(String name) {
        String[] path = name.split("/", -1);
        return new StreamId(
                path.length > 1 ? path[0] : "push.example", path.length > 2 ? path[1] : "live", path[path.length - 1]);
    }

    private static Disconnect disconnect(String source, long number, Matcher parts) {
        String start = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return new Disconnect(
                source,
                number,
                stream(parts.group(1)),
                start.equals("?") ? Disconnect.UNKNOWN : millis(start),
                millis(parts.group(3)),
                parts.group(4).equals("-") ? "" : parts.group(4),
                ErrorCode.parse(parts.group(5)),
                "",
                "",
                parts.group(7) == null ? "" : parts.group(7),
                parts.group(6) == null ? Disconnect.UNKNOWN : millis(parts.group(6)),
                check(parts),
                PushIdentity.of(
                        Objects.requireNonNullElse(parts.group(10), ""),
                        Objects.requireNonNullElse(parts.group(11), "")));
    }

    private static UrlCheck check(Matcher parts) {
        UrlCheck.Time unsaid = parts.group(6) == null ? UrlCheck.Time.NOT_RECORDED : UrlCheck.Time.PRESENT;
        return UrlCheck.of(
                constant(UrlCheck.Time.class, parts.group(8), unsaid),
                constant(UrlCheck.Signature.class, parts.group(9), UrlCheck.Signature.NOT_RECORDED));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E unsaid) {
        return name == null
                ? unsaid
                : Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static long millis(String clock) {
        String[] parts = clock.split(":", -1);
        return DAY.plus(Duration.ofHours(Long.parseLong(parts[0]))
                        .plusMinutes(Long.parseLong(parts[1]))
                        .plusSeconds(Long.parseLong(parts[2])))
                .toEpochMilli();
    }
}
