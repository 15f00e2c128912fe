package dev.whydrop.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Function;

/** Reads a report back from the JSON that {@link JsonReport} writes. */
public final class StoredReport {
    private static final String VERSION = "schemaVersion";

    /** How versions begin that only add to each other. */
    private static final String KNOWN = Report.SCHEMA_VERSION.substring(0, Report.SCHEMA_VERSION.indexOf('.') + 1);

    /** Under which a reader finds the source of rows that are written without one. */
    private static final String ONLY_SOURCE = "only source";

    private StoredReport() {}

    /** Whether a file that starts with this text looks like a report rather than like records. */
    public static boolean startsLike(String text) {
        return text.strip().startsWith("{") && text.contains('"' + VERSION + '"');
    }

    /**
     * {@return the report}
     *
     * <p>A stream is written as one text, so a name of which not all parts are known comes back as the path that is shown, its parts perhaps in
     * other places.
     *
     * @param source the file it is from, for messages
     * @param json the whole text
     * @throws IllegalArgumentException if it is no report of a version that is known
     */
    public static Report read(String source, String json) {
        return read("'" + source + "'", json, ": whydrop report FILE.csv --format json --out " + source + ".");
    }

    /**
     * {@return the report; see {@link Report#fromJson(String)}}
     *
     * @param json the whole text
     * @throws IllegalArgumentException if it is no report of a version that is known
     */
    public static Report read(String json) {
        return read("The text", json, ", with Report.toJson or whydrop report --format json.");
    }

    private static Report read(String what, String json, String how) {
        try {
            ObjectMapper mapper = mapper();
            JsonNode tree = mapper.readTree(json);
            String version = tree.path(VERSION).asText();
            if (version.isEmpty()) {
                throw new IllegalArgumentException(
                        what + " is no report: it has no " + VERSION + ". Maybe make one" + how);
            }
            if (!version.startsWith(KNOWN)) {
                throw new IllegalArgumentException(what + " is a report of the version '" + version + "', known is "
                        + Report.SCHEMA_VERSION + ". Maybe make it again with this whydrop.");
            }
            JsonNode sources = tree.path("input").path("sources");
            return mapper.readerFor(Report.class)
                    .withAttribute(
                            ONLY_SOURCE, sources.size() == 1 ? sources.get(0).asText() : "")
                    .readValue(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    what + " is no whole report (" + where(e) + "). Maybe make it again" + how, e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(Instant.class, text(Instant::parse));
        module.addDeserializer(ErrorCode.class, text(ErrorCode::parse));
        module.addDeserializer(StreamId.class, text(StreamId::parse));
        module.addDeserializer(RowRef.class, new RowReader());
        return JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T> JsonDeserializer<T> text(Function<String, T> reader) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                try {
                    return reader.apply(json.getText());
                } catch (RuntimeException e) {
                    throw context.weirdStringException(json.getText(), handledType(), e.getMessage());
                }
            }
        };
    }

    /** Reads a row, which has its source where the report names several, or none, or another one. */
    private static final class RowReader extends JsonDeserializer<RowRef> {
        @Override
        public RowRef deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            int colon = text.lastIndexOf(':');
            try {
                long row = Long.parseLong(text.substring(colon + 1));
                return new RowRef(
                        colon < 0 ? (String) context.getAttribute(ONLY_SOURCE) : text.substring(0, colon), row);
            } catch (NumberFormatException e) {
                throw context.weirdStringException(text, RowRef.class, e.getMessage());
            }
        }
    }
}
