package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes disconnects of records. Equal values become one object across all it reads. Not safe to share between threads. */
final class RowReader {
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,5}");

    private final IntakeOptions options;
    private final CodeReader codes;
    private final @Nullable PushUrlReader urls;
    private final Names names;
    private final Pool pool;
    private final RowTimes times;
    private final ReadRows single = new ReadRows();

    RowReader(ErrorCatalog catalog, IntakeOptions options) {
        this(catalog, options, new PushUrlReader(options.pushKeys()));
    }

    /** @param urls settles what it was asked, when all is read */
    RowReader(ErrorCatalog catalog, IntakeOptions options, PushUrlReader urls) {
        this.options = options;
        this.times = new RowTimes(
                new SourceTimes(options.zone(), SourceTimes.Said.NOTHING), PossibleTimes.now(Clock.systemUTC()));
        this.names = new Names(options.room());
        this.codes = new CodeReader(catalog, names);
        this.urls = urls;
        this.pool = new Pool(names);
    }

    private RowReader(RowReader like, CodeReader codes, @Nullable PushUrlReader urls, Pool pool) {
        this.options = like.options;
        this.times = like.times.another();
        this.names = like.names;
        this.codes = codes;
        this.urls = urls;
        this.pool = pool;
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
        times.begin(new SourceTimes(options.zone(), said));
    }

    /** {@return what reads the times of the source that began last} */
    SourceTimes times() {
        return times.ofSource();
    }

    /** {@return what has read the times until now; others are read by another one from now on} */
    SourceTimes takeTimes() {
        SourceTimes taken = times.ofSource();
        times.begin(taken.another());
        return taken;
    }

    /** Takes what another one of the same source has read, if there is room for all names; {@return whether there is for certain} */
    boolean take(SourceTimes nextTimes, List<Names.Name<?>> met) {
        if (!names.countAll(met)) {
            return false;
        }
        times.ofSource().then(nextTimes);
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
        long end = times.end(row);
        if (!options.covers(end)) {
            return false;
        }
        Value name = name(row);
        times.read(row, end);
        Value reason = row.known(Column.REASON);
        ErrorCode code = codes.read(row.known(Column.ERRCODE), row.known(Column.SUB_ERRCODE), reason);
        // Only now that the record is known to be good may anything of it stay in the pool.
        StreamId stream = pool.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name);
        PushUrl url = url(row, stream);
        into.add(
                stream,
                times.start(),
                times.end(),
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
        long start = given.isEmpty() ? times.endAsStart(value) : times.startAlone(value);
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
        return times.moment(value);
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
}
