package dev.whydrop.intake;

import dev.whydrop.intake.internal.column.Heading;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.intake.internal.time.LastDate;
import dev.whydrop.intake.internal.time.SpreadsheetTime;
import dev.whydrop.intake.internal.time.TimesSeen;
import dev.whydrop.intake.internal.time.WholeMinutes;
import dev.whydrop.intake.internal.time.ZoneClock;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time: ISO-8601 with or without a zone, {@code YYYY-MM-DD HH:mm:ss}, {@code YYYY/MM/DD HH:mm:ss}, epoch seconds (10 digits, maybe with a
 * fraction), milliseconds (13), microseconds (16) and nanoseconds (19), what spreadsheets make of times, and each with the name of a zone behind it. Seconds may be left out. Remembers the clock it has last looked up, so it is not safe to share between threads.
 *
 * <p>The commonest forms are read by hand, as java.time takes microseconds for each; the rest is left to java.time.
 */
public final class TimeReader {
    /** Stands for a text that is no time. */
    public static final long UNREADABLE = Long.MIN_VALUE;

    /** Stands for a text such as {@code 11/10/2026 19:31}, in which the month may stand first or second. */
    public static final long AMBIGUOUS = Long.MIN_VALUE + 1;

    private static final List<DateTimeFormatter> OTHER_FORMS = List.of(form('-', 'T'), form('-', ' '), form('/', ' '));

    /** As programs write them: {@code 1764000000.5}, {@code 1764000000123456}. The first thirteen digits are milliseconds whatever the unit. */
    private static final Pattern EPOCH =
            Pattern.compile("(?<whole>[0-9]{10}|[0-9]{13}|[0-9]{16}|[0-9]{19})(\\.(?<fraction>[0-9]{1,9}))?");

    /** Hour and minute without a second behind them; an offset is none. */
    private static final Pattern WITHOUT_SECOND =
            Pattern.compile("(?<![:+\\-0-9])[0-9]{1,2}[:时時][0-9]{2}(?![0-9]|:[0-9]|分[0-9])");

    /** Letters that stand for several zones, such as CST, are none. */
    private static final Pattern NAME = Pattern.compile(
            "(?<local>.*[0-9])\\s?" + "(?<zone>(?:UTC|GMT)[+-][0-9]{1,2}(?::?[0-9]{2})?|UTC|GMT|JST|KST|HKT|SGT)");

    /** As Go writes it, {@code +0800 CST}. */
    private static final Pattern OFFSET_AND_NAME = Pattern.compile("(?<time>.*[+-][0-9]{4}) [A-Z]{3,4}");

    private static final long MINUTE_MILLIS = 60_000;

    private final ZoneClock clock;
    private final SpreadsheetTime spreadsheet;
    private final Map<ZoneId, TimeReader> named = new HashMap<>();
    private boolean withoutZone;
    private boolean withoutSecond;
    private final WholeMinutes wholeMinutes = new WholeMinutes();

    private final LastDate date = new LastDate();

    /** @param zone the zone of times that are written without one */
    public TimeReader(ZoneId zone) {
        this(new ZoneClock(zone, false));
    }

    private TimeReader(ZoneClock clock) {
        this.clock = clock;
        this.spreadsheet = new SpreadsheetTime(clock);
    }

    /** {@return one that takes the later of two times that clocks show twice} */
    public static TimeReader later(ZoneId zone) {
        return new TimeReader(new ZoneClock(zone, true));
    }

    /** Counts what another one has read as read behind what this one has. */
    public void then(TimeReader next) {
        withoutZone |= next.withoutZone;
        withoutSecond |= next.withoutSecond;
        wholeMinutes.then(next.wholeMinutes);
    }

    /** {@return what the times it has read were like} */
    public TimesSeen seen() {
        return new TimesSeen(withoutZone, withoutSecond, wholeMinutes.finer(), wholeMinutes.values());
    }

    /** Whether the later is written without a second, and may be no earlier than the other for all that is known. */
    public static boolean sameMinute(long millis, long later, Utf8Slice written) {
        return Math.floorDiv(millis, MINUTE_MILLIS) * MINUTE_MILLIS == later
                && WITHOUT_SECOND.matcher(written.text()).find();
    }

    /**
     * {@return the time in epoch milliseconds, rounded down, or {@link #UNREADABLE} or {@link #AMBIGUOUS}}
     *
     * @param text blanks around it do not count
     */
    public long millis(String text) {
        return millis(Utf8Slice.of(text));
    }

    /** {@return the time in epoch milliseconds, rounded down, or {@link #UNREADABLE} or {@link #AMBIGUOUS}} */
    public long millis(Utf8Slice value) {
        long millis = read(value);
        if (millis > AMBIGUOUS) {
            wholeMinutes.add(millis);
        }
        return millis;
    }

    private long read(Utf8Slice value) {
        int length = value.length();
        if (length == 20 && value.at(19) == 'Z' && value.at(10) == 'T') {
            long second = localSecond(value);
            if (second != UNREADABLE) {
                return second * 1000;
            }
        } else if (length == 19) {
            long second = localSecond(value);
            if (second != UNREADABLE) {
                withoutZone = true;
                return clock.epochSecond(second) * 1000;
            }
        } else if (length == 10 || length == 13) {
            long number = number(value);
            if (number >= 0) {
                return number * (length == 10 ? 1000 : 1);
            }
        }
        String text = value.text();
        long millis = otherForm(text);
        if (!withoutSecond && millis % MINUTE_MILLIS == 0) {
            withoutSecond = WITHOUT_SECOND.matcher(text).find();
        }
        return millis;
    }

    /** {@return the first 19 characters, {@code YYYY-MM-DD HH:mm:ss}, as seconds since 1970 on a clock without zone, or {@link #UNREADABLE}} */
    private long localSecond(Utf8Slice value) {
        byte sign = value.at(4);
        byte between = value.at(10);
        if ((sign != '-' && sign != '/')
                || value.at(7) != sign
                || (between != ' ' && (between != 'T' || sign != '-'))
                || value.at(13) != ':'
                || value.at(16) != ':') {
            return UNREADABLE;
        }
        int hour = two(value, 11);
        int minute = two(value, 14);
        int second = two(value, 17);
        if (!within(hour, 0, 23) || !within(minute, 0, 59) || !within(second, 0, 59)) {
            return UNREADABLE;
        }
        long midnight = date.midnight(two(value, 0) * 100 + two(value, 2), two(value, 5), two(value, 8));
        return midnight == UNREADABLE ? UNREADABLE : midnight + hour * 3600L + minute * 60L + second;
    }

    private static int two(Utf8Slice value, int at) {
        byte tens = value.at(at);
        byte ones = value.at(at + 1);
        return digit(tens) && digit(ones) ? (tens - '0') * 10 + ones - '0' : -10_000;
    }

    /** {@return the number, or -1 if not all are digits} */
    private static long number(Utf8Slice value) {
        long number = 0;
        for (int i = 0; i < value.length(); i++) {
            byte digit = value.at(i);
            if (!digit(digit)) {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean digit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private long otherForm(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return finer(epoch.group("whole"), epoch.group("fraction"));
        }
        for (DateTimeFormatter form : OTHER_FORMS) {
            if (fits(form, text)) {
                return resolved(form, text);
            }
        }
        long millis = spreadsheet.millis(text);
        withoutZone |= millis > AMBIGUOUS;
        return millis == UNREADABLE ? named(text) : millis;
    }

    /** {@return the time in front of the name of a zone} */
    private long named(String text) {
        Matcher twice = OFFSET_AND_NAME.matcher(text);
        if (twice.matches()) {
            return otherForm(twice.group("time"));
        }
        Matcher name = NAME.matcher(text);
        ZoneId zone = name.matches() ? Heading.zoneOf(name.group("zone")) : null;
        return zone == null
                ? UNREADABLE
                : named.computeIfAbsent(zone, TimeReader::new).millis(name.group("local"));
    }

    /** {@return milliseconds of seconds or milliseconds with a fraction, of microseconds or nanoseconds, rounded down} */
    private static long finer(String whole, @Nullable String fraction) {
        return Long.parseLong((whole + (fraction == null ? "" : fraction) + "000").substring(0, 13));
    }

    private static boolean fits(DateTimeFormatter form, String text) {
        ParsePosition position = new ParsePosition(0);
        try {
            return form.parseUnresolved(text, position) != null && position.getIndex() == text.length();
        } catch (DateTimeException e) { // an offset such as +42:00
            return false;
        }
    }

    private long resolved(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor time = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            if (time instanceof OffsetDateTime offset) {
                return offset.toInstant().toEpochMilli();
            }
            withoutZone = true;
            return clock.instant(LocalDateTime.from(time)).toEpochMilli();
        } catch (DateTimeException e) { // such as February 30
            return UNREADABLE;
        }
    }

    private static DateTimeFormatter form(char date, char between) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral(date)
                .appendValue(ChronoField.MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(date)
                .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(between)
                .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(':')
                .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
                .optionalStart()
                .appendLiteral(':')
                .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd()
                .appendPattern("[ ]")
                .parseLenient() // +08:00, +0800 and +08 alike
                .optionalStart()
                .appendOffset("+HH", "Z")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
