package dev.whydrop.intake.internal.time;

import dev.whydrop.intake.TimeReader;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/** Tells when days begin, and remembers the last: nearly all records of a log lie on few days, one behind another. */
public final class LastDate {
    /** As a number such as 20261120. */
    private long date = -1;

    private long midnight;

    /** {@return the beginning of the day in seconds since 1970 on a clock without zone; {@link TimeReader#UNREADABLE} where there is no such day} */
    public long midnight(int year, int month, int day) {
        long asked = year * 10_000L + month * 100L + day;
        if (asked != date) {
            if (!within(year, 0, 9999)
                    || !within(month, 1, 12)
                    || !within(day, 1, 31)
                    || (day > 28 && day > Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year)))) {
                return TimeReader.UNREADABLE;
            }
            date = asked;
            midnight = LocalDate.of(year, month, day).toEpochDay() * 86_400L;
        }
        return midnight;
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
