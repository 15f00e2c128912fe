package dev.whydrop.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a file can hold. A name fits without regard to case, blanks and punctuation. */
enum Column {
    DOMAIN,
    APP_NAME,
    STREAM_NAME,
    START_TIME,
    END_TIME,
    CLIENT_IP,
    ERRCODE,
    SUB_ERRCODE,
    REASON,
    /** The length of the push in milliseconds. */
    DURATION_MS,
    /** The length of the push in seconds, as the API gives it. */
    DURATION,
    NODE,
    SET_ID,
    SEQUENCE,
    STREAM_PARAM,
    RESOLUTION;

    private static final Map<String, Column> BY_NAME = names();

    /**
     * {@return the column of that canonical name}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Column canonical(String name) {
        return Arrays.stream(values())
                .filter(column -> plain(column.toString()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + Excerpt.of(name)
                        + ". Maybe one of: "
                        + Arrays.stream(values()).map(Column::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** {@return the column that a header means by its canonical name or another known one; empty when it means none} */
    static Optional<Column> of(String title) {
        return Optional.ofNullable(BY_NAME.get(plain(title)));
    }

    /** {@return every name of this column, as {@link #plain(String)} writes it, sorted} */
    List<String> plainNames() {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** {@return the name without case, blanks and punctuation} */
    static String plain(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return the canonical name, such as {@code stream_name}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    // "app" is not among them: in the platform's callbacks it is the push domain, elsewhere the AppName.
    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : values()) {
            names.put(plain(column.toString()), column);
        }
        Map.ofEntries(
                        Map.entry("DomainName", DOMAIN),
                        Map.entry("push_domain", DOMAIN),
                        Map.entry("stream", STREAM_NAME),
                        Map.entry("stream_id", STREAM_NAME),
                        Map.entry("StreamStartTime", START_TIME),
                        Map.entry("StreamEndTime", END_TIME),
                        Map.entry("user_ip", CLIENT_IP),
                        Map.entry("ip", CLIENT_IP),
                        Map.entry("code", ERRCODE),
                        Map.entry("error_code", ERRCODE),
                        Map.entry("sub_code", SUB_ERRCODE),
                        Map.entry("sub_error_code", SUB_ERRCODE),
                        Map.entry("StopReason", REASON),
                        Map.entry("errmsg", REASON),
                        Map.entry("error_message", REASON),
                        Map.entry("push_duration", DURATION_MS))
                .forEach((name, column) -> names.put(plain(name), column));
        return Map.copyOf(names);
    }
}
