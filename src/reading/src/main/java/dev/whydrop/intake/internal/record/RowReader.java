package dev.whydrop.intake.internal.record;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.PushKeys;
import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.interning.Interner;
import dev.whydrop.intake.internal.interning.KeptNames;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.url.PushUrl;
import dev.whydrop.intake.internal.url.PushUrlReader;
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
public final class RowReader {
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,5}");

    private final IntakeOptions options;
    private final CodeReader codes;
    private final @Nullable PushUrlReader urls;
    private final KeptNames names;
    private final Interner interner;
    private final RowTimes times;
    private final ReadRows single = new ReadRows();

    public RowReader(ErrorCatalog catalog, IntakeOptions options) {
        this(catalog, options, new PushUrlReader(options.pushKeys()));
    }

    /** @param urls settles what it was asked, when all is read */
    public RowReader(ErrorCatalog catalog, IntakeOptions options, PushUrlReader urls) {
        this.options = options;
        this.times = new RowTimes(
                new SourceTimes(options.zone(), SourceTimes.Said.NOTHING), PossibleTimes.now(Clock.systemUTC()));
        this.names = new KeptNames(options.budget());
        this.codes = new CodeReader(catalog, names);
        this.urls = urls;
        this.interner = new Interner(names);
    }

    private RowReader(RowReader like, CodeReader codes, @Nullable PushUrlReader urls, Interner interner) {
        this.options = like.options;
        this.times = like.times.another();
        this.names = like.names;
        this.codes = codes;
        this.urls = urls;
        this.interner = interner;
    }

    /**
     * {@return one for another thread that reads rows of the same source. A row whose push URL can be checked is bad to it, as URLs are judged by those
     * before them}
     *
     * @param met is told the names in good rows, which are not counted yet
     */
    public RowReader forThread(Consumer<KeptNames.Name<?>> met) {
        PushUrlReader unchecked = options.pushKeys().none() ? new PushUrlReader(PushKeys.NONE) : null;
        return new RowReader(this, codes.another(), unchecked, new Interner(names, met));
    }

    /** {@return one that reads rows again whose times have been read} */
    public RowReader again() {
        return new RowReader(this, codes, urls, interner);
    }

    /** Begins a source. */
    public void begin(SourceTimes.Said said) {
        times.begin(new SourceTimes(options.zone(), said));
    }

    /** {@return what reads the times of the source that began last} */
    public SourceTimes times() {
        return times.ofSource();
    }

    /** {@return what has read the times until now; others are read by another one from now on} */
    public SourceTimes takeTimes() {
        SourceTimes taken = times.ofSource();
        times.begin(taken.another());
        return taken;
    }

    /** Takes what another one of the same source has read, if there is room for all names; {@return whether there is for certain} */
    public boolean take(SourceTimes nextTimes, List<KeptNames.Name<?>> met) {
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
    public Disconnect read(String source, long number, ColumnValues row) throws BadRow {
        single.clear();
        return read(row, single) ? single.disconnect(0, source, number) : null;
    }

    /**
     * Reads a record.
     *
     * @return whether it is added to the rows; not when it ended outside the time asked for
     * @throws BadRow if the record cannot be used
     */
    public boolean read(ColumnValues row, ReadRows into) throws BadRow {
        row.checkLength();
        long end = times.end(row);
        if (!options.covers(end)) {
            return false;
        }
        Utf8Slice name = name(row);
        times.read(row, end);
        Utf8Slice reason = row.known(Column.REASON);
        ErrorCode code = codes.read(row.known(Column.ERRCODE), row.known(Column.SUB_ERRCODE), reason);
        // Only now that the record is known to be good may anything of it stay in the pool.
        StreamId stream = interner.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name);
        PushUrl url = url(row, stream);
        into.add(
                stream,
                times.start(),
                times.end(),
                interner.text(row.known(Column.CLIENT_IP)),
                code,
                interner.text(reason),
                interner.text(row.known(Column.NODE)),
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
    public RunningPush started(String source, long number, ColumnValues row) throws BadRow {
        StreamId stream = stream(row);
        Utf8Slice given = row.known(Column.START_TIME);
        Utf8Slice value =
                given.isEmpty() ? row.known(Column.END_TIME) : given; // the time of the event, here of the start
        if (value.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-time"));
        }
        long start = given.isEmpty() ? times.endAsStart(value) : times.startAlone(value);
        return options.endsAfter(start)
                ? new RunningPush(source, number, stream, start, interner.text(row.known(Column.CLIENT_IP)))
                : null;
    }

    /**
     * {@return the stream of a record}
     *
     * @throws BadRow if it names none
     */
    public StreamId stream(ColumnValues row) throws BadRow {
        return interner.stream(row.known(Column.DOMAIN), row.known(Column.APP_NAME), name(row));
    }

    /**
     * {@return a time in epoch milliseconds}
     *
     * @throws BadRow if the text is no time
     */
    public long moment(String text) throws BadRow {
        if (text.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-time"));
        }
        Utf8Slice value = Utf8Slice.of(text);
        return times.moment(value);
    }

    /** Whether that time is asked for. */
    public boolean covers(long millis) {
        return options.covers(millis);
    }

    private Utf8Slice name(ColumnValues row) throws BadRow {
        Utf8Slice name = row.text(Column.STREAM_NAME);
        if (name.isEmpty()) {
            throw new BadRow(() -> Phrase.of("reject.no-stream"));
        }
        return name;
    }

    private PushUrl url(ColumnValues row, StreamId stream) throws BadRow {
        Utf8Slice parameters = row.known(Column.STREAM_PARAM);
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

    private String resolution(ColumnValues row) {
        Utf8Slice whole = row.known(Column.RESOLUTION);
        if (!whole.isEmpty()) {
            return interner.text(whole);
        }
        Utf8Slice wide = row.known(Column.WIDTH);
        if (wide.isEmpty()) {
            return "";
        }
        String width = wide.text();
        if (!PIXELS.matcher(width).matches()) {
            return "";
        }
        String height = row.known(Column.HEIGHT).text();
        return PIXELS.matcher(height).matches() ? interner.text(Utf8Slice.of(width + "x" + height)) : "";
    }
}
