package dev.whydrop.intake.internal.record;

import dev.whydrop.intake.TimeReader;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Phrase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads when the push of a record began and ended, by its times and by how long it lasted. Not safe to share between threads. */
final class RowTimes {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final PossibleTimes possible;
    private SourceTimes times;
    private long start;
    private long end;

    RowTimes(SourceTimes times, PossibleTimes possible) {
        this.times = times;
        this.possible = possible;
    }

    /** Begins a source. */
    void begin(SourceTimes ofSource) {
        times = ofSource;
    }

    /** {@return what reads the times of the source that began last} */
    SourceTimes ofSource() {
        return times;
    }

    /** {@return one for another thread that reads rows of the same source} */
    RowTimes another() {
        return new RowTimes(times.another(), possible);
    }

    /** Reads when the push of a record began and ended whose end is that, or may be; {@link #start} and {@link #end} tell it then. */
    void read(ColumnValues row, long readEnd) throws BadRow {
        end = readEnd;
        start = start(row, end);
        if (start != Disconnect.UNKNOWN && times.clocksChange()) {
            long[] both = asShownTwice(row, start, end);
            start = both[0];
            end = both[1];
        }
        if (end < start && TimeReader.sameMinute(start, end, row.known(Column.END_TIME))) {
            end = start;
        }
        if (end < start) {
            throw new BadRow(() -> Phrase.of(
                    "reject.end-before-start", shown(row.text(Column.END_TIME)), shown(row.text(Column.START_TIME))));
        }
    }

    /** {@return when the push began that was read last, in epoch milliseconds, not after its end; {@link Disconnect#UNKNOWN} when not known} */
    long start() {
        return start;
    }

    /** {@return when it ended, in epoch milliseconds} */
    long end() {
        return end;
    }

    /** {@return the time of a start that is told without an end} */
    long startAlone(Utf8Slice value) throws BadRow {
        return possible(Column.START_TIME.toString(), value, times.start(value));
    }

    /** {@return the same where it stands in the place of an end} */
    long endAsStart(Utf8Slice value) throws BadRow {
        return possible(Column.START_TIME.toString(), value, times.end(value));
    }

    /** {@return the time of an anomaly} */
    long moment(Utf8Slice value) throws BadRow {
        return possible("data_time", value, times.end(value));
    }

    long end(ColumnValues row) throws BadRow {
        Utf8Slice value = row.known(Column.END_TIME);
        if (value.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-end"));
        }
        return possible(Column.END_TIME.toString(), value, times.end(value));
    }

    private long start(ColumnValues row, long readEnd) throws BadRow {
        Utf8Slice value = row.known(Column.START_TIME);
        long given = value.isEmpty()
                ? Disconnect.UNKNOWN
                : readable(Column.START_TIME.toString(), value, times.start(value));
        if (!possible.has(given)) { // not given, or the zero of a program's clock
            long lasted = lasted(row);
            return lasted == Disconnect.UNKNOWN ? Disconnect.UNKNOWN : readEnd - lasted;
        }
        return given;
    }

    /**
     * {@return start and end, of the two readings of a clock that went back those that fit: the push ended after its start, and lasted as long as the
     * record says}
     */
    private long[] asShownTwice(ColumnValues row, long earlyStart, long earlyEnd) throws BadRow {
        long lateEnd = times.laterEnd(row.known(Column.END_TIME));
        Utf8Slice given = row.known(Column.START_TIME);
        long lateStart = given.isEmpty() ? earlyStart : times.laterStart(given);
        if (lateEnd == earlyEnd && lateStart == earlyStart) {
            return new long[] {earlyStart, earlyEnd};
        }
        long lasted = lasted(row);
        long[][] readings = {{earlyStart, earlyEnd}, {lateStart, lateEnd}, {earlyStart, lateEnd}, {lateStart, earlyEnd}
        };
        long[] fitting = readings[0];
        for (long[] each : readings) {
            if (miss(each, lasted) < miss(fitting, lasted)) {
                fitting = each;
            }
        }
        return fitting;
    }

    private static long miss(long[] startEnd, long lasted) {
        long length = startEnd[1] - startEnd[0];
        return length < 0 ? Long.MAX_VALUE : lasted == Disconnect.UNKNOWN ? 0 : Math.abs(length - lasted);
    }

    private long possible(String name, Utf8Slice value, long millis) throws BadRow {
        if (!possible.has(readable(name, value, millis))) {
            int year = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).getYear();
            throw new BadRow(() -> Phrase.of("reject.impossible-time", name, shown(value), year));
        }
        return millis;
    }

    private long readable(String name, Utf8Slice value, long millis) throws BadRow {
        if (millis == TimeReader.AMBIGUOUS) {
            throw new BadRow(() -> Phrase.of("reject.ambiguous-time", name, shown(value)));
        }
        if (millis == TimeReader.UNREADABLE) {
            throw new BadRow(() -> Phrase.of("reject.time", name, shown(value)));
        }
        return millis;
    }

    private long lasted(ColumnValues row) throws BadRow {
        Utf8Slice millis = row.known(Column.DURATION_MS);
        if (!millis.isEmpty()) {
            return length("reject.milliseconds", millis, 1);
        }
        Utf8Slice seconds = row.known(Column.DURATION);
        return seconds.isEmpty() ? Disconnect.UNKNOWN : length("reject.seconds", seconds, 1000);
    }

    private long length(String otherwise, Utf8Slice value, int millis) throws BadRow {
        String text = value.text();
        if (!LENGTH.matcher(text).matches()) {
            throw new BadRow(() -> Phrase.of(otherwise, shown(value)));
        }
        return Math.round(Double.parseDouble(text) * millis);
    }

    private static Phrase.InputValue shown(Utf8Slice value) {
        return Excerpt.value(value.text());
    }
}
