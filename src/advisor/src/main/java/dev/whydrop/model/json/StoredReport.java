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
import java.time.Instant;
import java.util.function.Function;

/** Reads a report back from the JSON that {@link JsonReport} writes. */
public final class StoredReport {
    private static final String VERSION = "schemaVersion";

    /** How versions begin that only add to each other. */
    private static final String KNOWN = Report.SCHEMA_VERSION.substring(0, Report.SCHEMA_VERSION.indexOf('.') + 1);

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
     * @param source what to call it in messages
     * @param json the whole text
     * @throws IllegalArgumentException if it is no report of a version that is known
     */
    public static Report read(String source, String json) {
        try {
            ObjectMapper mapper = mapper();
            JsonNode tree = mapper.readTree(json);
            String version = tree.path(VERSION).asText();
            if (version.isEmpty()) {
                throw new IllegalArgumentException("'" + source + "' is no report: it has no " + VERSION
                        + ". Maybe make one: whydrop report FILE.csv --format json --out " + source + ".");
            }
            if (!version.startsWith(KNOWN)) {
                throw new IllegalArgumentException("'" + source + "' is a report of the version '" + version
                        + "', known is " + Report.SCHEMA_VERSION + ". Maybe make it again with this whydrop.");
            }
            return mapper.treeToValue(tree, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "'" + source + "' is no whole report (" + where(e)
                            + "). Maybe make it again: whydrop report FILE.csv" + " --format json --out " + source
                            + ".",
                    e);
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
        module.addDeserializer(RowRef.class, text(StoredReport::row));
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

    /** A row has its source only where the report has several. */
    private static RowRef row(String text) {
        int colon = text.lastIndexOf(':');
        return new RowRef(colon < 0 ? "" : text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }
}
