package dev.whydrop.intake.internal.time;

import dev.whydrop.intake.TimeReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the forms that spreadsheets give to times, none of which has a zone: days since 1899-12-30 such as {@code 46346.8132}, {@code 11/20/2026
 * 7:31:06 PM}, {@code 20.11.2026 19:31:06}, {@code 2026年11月20日 19:31:06}.
 */
public final class SpreadsheetTime {
    /** Five digits are days from 1954 to 2172; no other form of a time has so few. */
    private static final Pattern DAYS = Pattern.compile("[2-9][0-9]{4}(\\.[0-9]{1,15})?");

    private static final LocalDateTime DAY_0 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final double MILLIS_PER_DAY = 86_400_000;

    private static final String CLOCK =
            "(?<before>上午|下午|午前|午後)? ?(?<hour>[0-9]{1,2})[:时時](?<minute>[0-9]{2})(分|:(?=[0-9])|)"
                    + "((?<=[:分])(?<second>[0-9]{2})秒?)? ?(?<after>(?i)AM|PM)?";
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<one>[0-9]{1,2})/(?<other>[0-9]{1,2})/(?<year>[0-9]{4}),? " + CLOCK);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[0-9]{4})年(?<one>[0-9]{1,2})月(?<other>[0-9]{1,2})日 ?" + CLOCK);

    /** With dots the day stands first wherever they are used. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<one>[0-9]{1,2})\\.(?<other>[0-9]{1,2})\\.(?<year>[0-9]{4}),? " + CLOCK);

    private final ZoneClock clock;

    public SpreadsheetTime(ZoneClock clock) {
        this.clock = clock;
    }

    /** {@return the time in epoch milliseconds, or {@link TimeReader#UNREADABLE} or {@link TimeReader#AMBIGUOUS}} */
    public long millis(String text) {
        try {
            if (DAYS.matcher(text).matches()) {
                return at(DAY_0.plusNanos(Math.round(Double.parseDouble(text) * MILLIS_PER_DAY) * 1_000_000));
            }
            Matcher first = YEAR_FIRST.matcher(text);
            if (first.matches()) {
                return at(date(first, first.group("one"), first.group("other")).atTime(clock(first)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return at(date(dayFirst, dayFirst.group("other"), dayFirst.group("one"))
                        .atTime(clock(dayFirst)));
            }
            Matcher last = YEAR_LAST.matcher(text);
            return last.matches() ? yearLast(last) : TimeReader.UNREADABLE;
        } catch (DateTimeException e) { // such as February 30, or 13 PM
            return TimeReader.UNREADABLE;
        }
    }

    private long yearLast(Matcher match) {
        String one = match.group("one");
        String other = match.group("other");
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(other);
        LocalTime time = clock(match);
        if (first <= 12 && second <= 12 && first != second) {
            return TimeReader.AMBIGUOUS;
        }
        return at((first > 12 ? date(match, other, one) : date(match, one, other)).atTime(time));
    }

    private static LocalDate date(Matcher match, String month, String day) {
        return LocalDate.of(Integer.parseInt(match.group("year")), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalTime clock(Matcher match) {
        int hour = Integer.parseInt(match.group("hour"));
        int minute = Integer.parseInt(match.group("minute"));
        int second = match.group("second") == null ? 0 : Integer.parseInt(match.group("second"));
        String half = match.group("before") == null ? match.group("after") : match.group("before");
        if (half == null) {
            return LocalTime.of(hour, minute, second);
        }
        if (hour > 12) {
            throw new DateTimeException("There is no hour " + hour + " in half a day.");
        }
        boolean afternoon = half.equals("下午") || half.equals("午後") || half.equalsIgnoreCase("PM");
        return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute, second);
    }

    private long at(LocalDateTime local) {
        return clock.instant(local).toEpochMilli();
    }
}
