package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.message.JsonReader;
import dev.whydrop.intake.internal.message.JsonRows;
import dev.whydrop.intake.internal.message.OneCallback;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.text.TextReader;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.url.PushUrlReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the callbacks that the platform sends about pushes, each when it comes.
 *
 * <pre>{@code
 * CallbackReader reader = CallbackReader.of(IntakeOptions.defaults().withCallbackKey(new CallbackKey(key)));
 * Callback callback = reader.read(body);
 * callback.disconnect().ifPresent(store::add);
 * }</pre>
 *
 * <p>A record means what it means to {@link EventReader}, which is for callbacks that were kept in files. Whatever a body holds, there is no exception:
 * what cannot be used is {@link Callback.Rejected}. Immutable, so safe to share between threads. No argument may
 * be null: a {@link NullPointerException} names it.
 */
public final class CallbackReader {
    private static final String NO_BODY = "body is null. Maybe give an empty one for a request without.";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ErrorCatalog catalog = ErrorCatalog.load();
    private final IntakeOptions options;

    private CallbackReader(IntakeOptions options) {
        this.options = options;
    }

    /**
     * {@return a reader}
     *
     * @param options with {@link IntakeOptions#callbackKey} to check who sent a callback, and {@link IntakeOptions#pushKeys} to check its push URL
     */
    public static CallbackReader of(IntakeOptions options) {
        return new CallbackReader(
                Objects.requireNonNull(options, "options is null. Maybe give IntakeOptions.defaults()."));
    }

    /**
     * {@return what a callback says}
     *
     * @param body the body of its request: one JSON object, in UTF-8
     */
    public Callback read(byte[] body) {
        return read(new TextReader(
                new ByteArrayInputStream(Objects.requireNonNull(body, NO_BODY)), StandardCharsets.UTF_8));
    }

    /**
     * {@return what a callback says}
     *
     * @param body the body of its request: one JSON object
     */
    public Callback read(String body) {
        return read(new StringReader(Objects.requireNonNull(body, NO_BODY)));
    }

    /**
     * {@return what several callbacks say together: those sent again count once, starts complete their ends, and those without one are running pushes}
     *
     * <p>A push URL stays judged by its own callback alone: that it was made for another stream only {@link EventReader} finds out.
     *
     * @param name what rejects and the report call where they are from, such as {@code callbacks}
     * @param callbacks in the order they came, which is that of the rows the report tells: 1 for the first
     * @throws IntakeException if there are more than {@link IntakeOptions#budget} has room for
     */
    public Intake together(String name, List<Callback> callbacks) {
        Objects.requireNonNull(name, "name is null. Maybe give what the report should call the input.");
        Objects.requireNonNull(callbacks, "callbacks is null. Maybe give List.of().");
        ReadingCollector collector = new ReadingCollector(options.budget());
        long number = 0;
        for (Callback each : callbacks) {
            number++;
            add(Objects.requireNonNull(each, "callbacks holds null. Maybe leave it out."), name, number, collector);
        }
        return collector.intake(List.of(name));
    }

    private static void add(Callback callback, String name, long number, ReadingCollector collector) {
        Callback.Content content = callback.content();
        if (content instanceof Callback.Ended ended) {
            collector.ended(callback.sequence(), ended.disconnect().withRow(name, number));
        } else if (content instanceof Callback.Started started) {
            collector.started(callback.sequence(), started.push().withRow(name, number));
        } else if (content instanceof Callback.Anomalies anomalies) {
            collector.saw(callback.key(), "", anomalies.anomalies());
        } else if (content instanceof Callback.Rejected rejected) {
            collector.reject(name, number, new BadRow(rejected::why));
        } else if (content instanceof Callback.LeftOut) {
            collector.leaveOut();
        } else {
            collector.otherMessage();
        }
    }

    private Callback read(Reader body) {
        ReadingCollector collector = new ReadingCollector(MemoryBudget.UNLIMITED);
        PushUrlReader urls = new PushUrlReader(options.pushKeys());
        RowReader rows = new RowReader(catalog, options, urls);
        rows.begin(SourceTimes.Said.NOTHING);
        CallbackKey key = options.callbackKey();
        OneCallback one = new OneCallback(key, new JsonRows(key, rows, "", collector), collector);
        try {
            new JsonReader(options, rows).read(withoutMark(body), one, one::broken);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        return one.callback();
    }

    private static Reader withoutMark(Reader body) throws IOException {
        Reader marked = new BufferedReader(body);
        marked.mark(1);
        if (marked.read() != BYTE_ORDER_MARK) {
            marked.reset();
        }
        return marked;
    }
}
