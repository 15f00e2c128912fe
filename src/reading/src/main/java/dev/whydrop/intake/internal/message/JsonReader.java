package dev.whydrop.intake.internal.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.whydrop.intake.CallbackKey;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.json.JsonText;
import dev.whydrop.intake.internal.json.JsonWalk;
import dev.whydrop.intake.internal.json.ListedAnomalies;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.TextReader;
import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads disconnect records from JSON, however tools save it: answers of the API or events, one, several after another, a line each, or in lists;
 * callbacks alike. Holds one record at a time, so a file may be of any length. What is broken is rejected, and reading goes on with the next line
 * that begins an object.
 */
public final class JsonReader implements SourceReader {
    /** The most levels that stand in each other. */
    static final int DEEPEST = 64;

    /** The most characters of a value that is read; others may be of any length. */
    static final int LONGEST = 1 << 20;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Names would be kept for good, and a hostile file has millions.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(LONGEST)
                    .maxNameLength(1 << 10)
                    .build())
            .build();

    private final @Nullable CallbackKey key;
    private final RowReader rows;
    private final Map<String, String> columns;

    /** @param options with what the signs of callbacks are checked with, and which fields hold what */
    public JsonReader(IntakeOptions options, RowReader rows) {
        this.key = options.callbackKey();
        this.rows = rows;
        this.columns = options.columns();
    }

    /** {@return what goes through JSON that stands in something else} */
    static JsonWalk walk(JsonWalk.Target target, Map<String, String> columns) {
        return new JsonWalk(FACTORY, target, columns);
    }

    @Override
    public void read(Source source, ReadingCollector collector) throws IOException {
        if (!source.encoding().utf8()) {
            collector.note("note.read-as", source, source.encoding().name());
        }
        JsonRows records = records(new TextReader(source.text(), StandardCharsets.UTF_8), source.name(), collector);
        if (records.count() == 0 && records.without() > 0) {
            throw new IntakeException(Phrase.of("named.log", new Phrase.FileName(source.name())));
        }
        if (records.count() == 0) {
            collector.noRecords(source);
        } else if (records.without() > 0) {
            collector.note("note.entries-without", source, records.without());
        }
    }

    /** {@return how many records were read from a text, rejected ones included} */
    public long read(Reader in, String source, ReadingCollector collector) throws IOException {
        return records(in, source, collector).count();
    }

    private JsonRows records(Reader in, String source, ReadingCollector collector) throws IOException {
        JsonRows records = new JsonRows(key, rows, source, collector);
        read(in, records, records::reject);
        return records;
    }

    /**
     * Goes through a text.
     *
     * @param broken is told of each place that is no JSON
     */
    public void read(Reader in, JsonWalk.Target target, Consumer<BadRow> broken) throws IOException {
        JsonText text = new JsonText(in);
        JsonWalk walk = new JsonWalk(FACTORY, target, columns);
        boolean more = true;
        while (more) {
            more = switch (readOn(text, walk, broken)) {
                case ENDED -> false;
                case BETWEEN -> true;
                case BROKEN -> text.toNextObject();
            };
        }
    }

    /** {@return the anomalies of a text that lists them as push error callbacks do; none of a text that is no JSON} */
    static List<JsonRecord.Anomaly> anomalies(String list) {
        ListedAnomalies found = new ListedAnomalies();
        try (JsonParser json = FACTORY.createParser("{\"abnormal_event\":" + list + "}")) {
            json.nextToken();
            new JsonWalk(FACTORY, found, Map.of()).value(json);
        } catch (IOException e) { // whatever it was, it lists nothing
            return List.of();
        }
        return found.all();
    }

    /** How reading stopped. */
    private enum Stop {
        ENDED,
        /** At what stands between the values of a list, when the list itself is broken or was never begun. */
        BETWEEN,
        BROKEN
    }

    private Stop readOn(JsonText text, JsonWalk walk, Consumer<BadRow> broken) throws IOException {
        JsonParser json = FACTORY.createParser(text);
        boolean inValue = false;
        try {
            while (json.nextToken() != null) {
                inValue = true;
                walk.value(json);
                inValue = false;
            }
            return Stop.ENDED;
        } catch (JsonEOFException e) {
            broken.accept(new BadRow(() -> Phrase.of("reject.json-cut")));
            return Stop.ENDED;
        } catch (JsonProcessingException e) {
            StringWriter unused = new StringWriter();
            json.releaseBuffered(unused);
            text.takeBack(unused);
            if (!inValue && ",]}".indexOf(text.last()) >= 0) {
                return Stop.BETWEEN;
            }
            long line = text.line();
            broken.accept(new BadRow(() -> why(e, line)));
            return Stop.BROKEN;
        }
    }

    private static Phrase why(JsonProcessingException e, long line) {
        // The parser's own words may quote the text, and that may hold a secret.
        return e instanceof StreamConstraintsException
                ? Phrase.of("reject.json-limit", line, DEEPEST, LONGEST)
                : Phrase.of("reject.json-broken", line);
    }
}
