package dev.whydrop.intake.internal.column;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.intake.internal.text.Excerpt;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file can hold. A name fits without regard to case, blanks and punctuation. */
public enum Column {
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
    /** Of a callback: 0 when the push has stopped. */
    EVENT_TYPE,
    STREAM_PARAM,
    RESOLUTION,
    /** Of a callback: of the picture, in pixels. */
    WIDTH,
    HEIGHT,
    /** Of a callback about push errors: when they were told. */
    DATA_TIME,
    /** Of a callback about push errors: their list, as JSON. */
    ABNORMAL_EVENT;

    private final String canonical = name().toLowerCase(Locale.ROOT);

    /**
     * {@return the column of that canonical name}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Column canonical(String name) {
        return Arrays.stream(values())
                .filter(column -> plain(column.toString()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column '" + Excerpt.value(name).shown() + "'. "
                                + NearNames.of(all()).maybe(name, oneOf())));
    }

    private static List<String> all() {
        return Arrays.stream(values()).map(Column::toString).toList();
    }

    private static String oneOf() {
        return "Maybe one of: " + String.join(", ", all()) + ".";
    }

    /** {@return the column that a header means by its canonical name or another known one; empty when it means none} */
    public static Optional<Column> of(String title) {
        return ColumnNames.column(title);
    }

    /** {@return every name of this column, as {@link #plain(String)} writes it, sorted} */
    public List<String> plainNames() {
        return ColumnNames.of(this);
    }

    /** {@return the name without case, blanks and punctuation, and with full-width letters as usual ones} */
    public static String plain(String name) {
        String usual = name.chars().allMatch(letter -> letter < 0x80)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return usual.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return the canonical name, such as {@code stream_name}} */
    @Override
    public String toString() {
        return canonical;
    }
}
