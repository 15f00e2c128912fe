package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects in short. A row is {@code STREAM START-END ADDRESS CODE}: the stream as {@code name} or {@code domain/name}; times as {@code
 * hh:mm:ss}, hours above 23 for later days, {@code ?} for an unknown start, one time alone for a refused push; {@code -} for an unknown address;
 * then, where needed and in this order, {@code expires=hh:mm:ss}, {@code resolution=WxH}, and of the push URL {@code time=} and {@code signature=} with a
 * constant of {@link UrlCheck}, as in {@code signature=other-key}.
 */
final class Rows {
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final Pattern ROW = Pattern.compile(
            "(\\S+) (?:(\\?|\\d+:\\d\\d:\\d\\d)-)?(\\d+:\\d\\d:\\d\\d) (\\S+) (\\S+)(?: expires=(\\S+))?(?: resolution=(\\S+))?(?: time=(\\S+))?(?: signature=(\\S+))?");

    private Rows() {}

    static List<Disconnect> of(String... rows) {
        return of("rows", List.of(rows));
    }

    static List<Disconnect> of(String source, List<String> rows) {
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

    private static Disconnect disconnect(String source, long number, Matcher parts) {
        String[] path = parts.group(1).split("/", -1);
        String start = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return new Disconnect(
                source,
                number,
                new StreamId(path.length == 2 ? path[0] : "push.example", "live", path[path.length - 1]),
                start.equals("?") ? Disconnect.UNKNOWN : millis(start),
                millis(parts.group(3)),
                parts.group(4).equals("-") ? "" : parts.group(4),
                ErrorCode.parse(parts.group(5)),
                "",
                "",
                parts.group(7) == null ? "" : parts.group(7),
                parts.group(6) == null ? Disconnect.UNKNOWN : millis(parts.group(6)),
                check(parts));
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
