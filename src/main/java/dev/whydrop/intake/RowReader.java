package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes disconnects of records. Equal values become one object across all it reads. Not safe to share between threads. */
final class RowReader {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,5}");

    private final IntakeOptions options;
    private final CodeReader codes;
    private final @Nullable PushUrlReader urls;
    private final Names names;
    private final Pool pool;
    private final PossibleTimes possible;
    private final ReadRows single = new ReadRows();
    private SourceTimes times;

    RowReader(ErrorCatalog catalog, IntakeOptions options) {
        this(catalog, options, new PushUrlReader(options.pushKeys()));
    }

    /** @param urls settles what it was asked, when all is read */
    RowReader(ErrorCatalog catalog, IntakeOptions options, PushUrlReader urls) {
        this.options = options;
        this.times = new SourceTimes(options.zone(), SourceTimes.Said.NOTHING);
        this.names = new Names(options.room());
        this.codes = new CodeReader(catalog, names);
        this.urls = urls;
        this.pool = new Pool(names);
        this.possible = PossibleTimes.now(Clock.systemUTC());
    }

    private RowReader(RowReader like, CodeReader codes, @Nullable PushUrlReader urls, Pool pool) {
        this.options = like.options;
        this.times = like.times.another();
        this.names = like.names;
        this.codes = codes;
        this.urls = urls;
        this.pool = pool;
        this.possible = like.possible;
    }

    /**
     * {@return one for another thread that reads rows of the same source. A row whose push URL can be checked is bad to it, as URLs are judged by those
     * before them}
     *
     * @param met is told the names in good rows, which are not counted yet
     */
    RowReader forThread(Consumer<Names.Name<?>> met) {
        PushUrlReader unchecked = options.pushKeys().none() ? new PushUrlReader(PushKeys.NONE) : null;
        return new RowReader(this, codes.another(), unchecked, new Pool(names, met));
    }

    /** {@return one that reads rows again whose times have been read} */
    RowReader again() {
        return new RowReader(this, codes, urls, pool);
    }

    /** Begins a source. */
    void begin(SourceTimes.Said said) {
        times = new SourceTimes(options.zone(), said);
    }

    /** {@return what reads the times of the source that began last} */
    SourceTimes times() {
        return times;
    }

    /** {@return what has read the times until now; others are read by another one from now on} */
    SourceTimes takeTimes() {
        SourceTimes taken = times;
        times = taken.another();
        return taken;
    }

    /** Takes what another one of the same source has read, if there is room for all names; {@return whether there is for certain} */
    boolean take(SourceTimes nextTimes, List<Names.Name<?>> met) {
        if (!names.countAll(met)) {
            return false;
        }
        times.then(nextTimes);
        return true;
    }

    /**
     * {@return the disconnect; null when it ended outside the time asked for}
     *
     * @param source the file
     * @param number the record's number in it, 1 for the first after the header
     * @throws BadRow if the record cannot be used
     */
    @Nullable
    Disconnect read(String source, long number, Row row) throws BadRow {
        single.clear();
        return read(row, single) ? single.disconnect(0, source, number) : null;
    }

    /**
     * Reads a record.
     *
     * @return whether it is added to the rows; not when it ended outside the time asked for
     * @throws BadRow if the record cannot be used
     */
    boolean read(Row row, ReadRows into) throws BadRow {
        row.checkLength();
        long end = end(row);
        if (!options.covers(end)) {
            return false;
        }
        Value name = name(row);
        long start = start(row, end);
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
        Value reason = row.known(Column.REASON);
        ErrorCode code = codes.read(row.known(Column.ERRCODE), row.known(Column.SUB_ERRCODE), reason);
        // Only now that the record is known to be good may anything of it stay in the pool.
        StreamId stream = pool.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name);
        PushUrl url = url(row, stream);
        into.add(
                stream,
                start,
                end,
                pool.text(row.known(Column.CLIENT_IP)),
                code,
                pool.text(reason),
                pool.text(row.known(Column.NODE)),
                resolution(row),
                url);
        return true;
    }

    /**
     * {@return the push that a record says has started; null when that was after the time asked for}
     *
     * @param source the file
     * @param number the record's number in it
     * @throws BadRow if the record cannot be used
     */
    @Nullable
    RunningPush started(String source, long number, Row row) throws BadRow {
        StreamId stream = stream(row);
        Value given = row.known(Column.START_TIME);
        Value value = given.isEmpty() ? row.known(Column.END_TIME) : given; // the time of the event, here of the start
        if (value.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-time"));
        }
        long start =
                possible(Column.START_TIME.toString(), value, given.isEmpty() ? times.end(value) : times.start(value));
        return options.endsAfter(start)
                ? new RunningPush(source, number, stream, start, pool.text(row.known(Column.CLIENT_IP)))
                : null;
    }

    /**
     * {@return the stream of a record}
     *
     * @throws BadRow if it names none
     */
    StreamId stream(Row row) throws BadRow {
        return pool.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name(row));
    }

    /**
     * {@return a time in epoch milliseconds}
     *
     * @throws BadRow if the text is no time
     */
    long moment(String text) throws BadRow {
        if (text.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-time"));
        }
        Value value = Value.of(text);
        return possible("data_time", value, times.end(value));
    }

    /** Whether that time is asked for. */
    boolean covers(long millis) {
        return options.covers(millis);
    }

    private Value name(Row row) throws BadRow {
        Value name = row.text(Column.STREAM_NAME);
        if (name.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-stream"));
        }
        return name;
    }

    private long end(Row row) throws BadRow {
        Value value = row.known(Column.END_TIME);
        if (value.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-end"));
        }
        return possible(Column.END_TIME.toString(), value, times.end(value));
    }

    private long start(Row row, long end) throws BadRow {
        Value value = row.known(Column.START_TIME);
        long start = value.isEmpty()
                ? Disconnect.UNKNOWN
                : readable(Column.START_TIME.toString(), value, times.start(value));
        if (!possible.has(start)) { // not given, or the zero of a program's clock
            long lasted = lasted(row);
            return lasted == Disconnect.UNKNOWN ? Disconnect.UNKNOWN : end - lasted;
        }
        return start;
    }

    /**
     * {@return start and end, of the two readings of a clock that went back those that fit: the push ended after its start, and lasted as long as the
     * record says}
     */
    private long[] asShownTwice(Row row, long start, long end) throws BadRow {
        long lateEnd = times.laterEnd(row.known(Column.END_TIME));
        Value given = row.known(Column.START_TIME);
        long lateStart = given.isEmpty() ? start : times.laterStart(given);
        if (lateEnd == end && lateStart == start) {
            return new long[] {start, end};
        }
        long lasted = lasted(row);
        long[][] readings = {{start, end}, {lateStart, lateEnd}, {start, lateEnd}, {lateStart, end}};
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

    private long possible(String name, Value value, long millis) throws BadRow {
        if (!possible.has(readable(name, value, millis))) {
            int year = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).getYear();
            throw new BadRow(() -> Phrase.of("reject.impossible-time", name, shown(value), year));
        }
        return millis;
    }

    private long readable(String name, Value value, long millis) throws BadRow {
        if (millis == TimeReader.AMBIGUOUS) {
            throw new BadRow(() -> Phrase.of("reject.ambiguous-time", name, shown(value)));
        }
        if (millis == TimeReader.UNREADABLE) {
            throw new BadRow(() -> Phrase.of("reject.time", name, shown(value)));
        }
        return millis;
    }

    private long lasted(Row row) throws BadRow {
        Value millis = row.known(Column.DURATION_MS);
        if (!millis.isEmpty()) {
            return length("reject.milliseconds", millis, 1);
        }
        Value seconds = row.known(Column.DURATION);
        return seconds.isEmpty() ? Disconnect.UNKNOWN : length("reject.seconds", seconds, 1000);
    }

    private long length(String otherwise, Value value, int millis) throws BadRow {
        String text = value.text();
        if (!LENGTH.matcher(text).matches()) {
            throw new BadRow(() -> Phrase.of(otherwise, shown(value)));
        }
        return Math.round(Double.parseDouble(text) * millis);
    }

    private PushUrl url(Row row, StreamId stream) throws BadRow {
        Value parameters = row.known(Column.STREAM_PARAM);
        if (parameters.isEmpty()) {
            return PushUrl.UNKNOWN;
        }
        if (urls == null) {
            throw new BadRow(() -> {
                throw new IllegalStateException("The row is to be read in turn.");
            });
        }
        return urls.read(parameters.text(), stream);
    }

    private String resolution(Row row) {
        Value whole = row.known(Column.RESOLUTION);
        if (!whole.isEmpty()) {
            return pool.text(whole);
        }
        Value wide = row.known(Column.WIDTH);
        if (wide.isEmpty()) {
            return "";
        }
        String width = wide.text();
        if (!PIXELS.matcher(width).matches()) {
            return "";
        }
        String height = row.known(Column.HEIGHT).text();
        return PIXELS.matcher(height).matches() ? pool.text(Value.of(width + "x" + height)) : "";
    }

    private Phrase.InputValue shown(Value value) {
        return Excerpt.value(value.text());
    }
}
