package dev.whydrop.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/** Reads what {@link JsonReport} writes. */
public final class JsonReportReader {
    private JsonReportReader() {}

    /**
     * {@return the report}
     *
     * @throws IOException if the reader does
     * @throws IllegalArgumentException if the text is no report of this version
     */
    public static Report read(Reader in) throws IOException {
        try {
            JsonNode tree = new ObjectMapper().readTree(in);
            String version = tree.path("schemaVersion").asText();
            if (!version.equals(Report.SCHEMA_VERSION)) {
                throw new IllegalArgumentException(
                        version.isEmpty()
                                ? "it has no schemaVersion. Maybe make it with --format json."
                                : "its schemaVersion is '" + version + "', not " + Report.SCHEMA_VERSION
                                        + ". Maybe make it anew.");
            }
            String source = tree.at("/input/sources/0").asText("");
            return mapper(source).treeToValue(tree, Report.class);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "it is not whole or was changed. Maybe make it anew with --format json.", e);
        }
    }

    private static ObjectMapper mapper(String source) {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(Instant.class, new OfText<>(Instant.class, Instant::parse));
        module.addDeserializer(StreamId.class, new OfText<>(StreamId.class, StreamId::parse));
        module.addDeserializer(ErrorCode.class, new OfText<>(ErrorCode.class, ErrorCode::parse));
        module.addDeserializer(RowRef.class, new OfRow(source));
        return JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Reads what stands as one text. */
    private static final class OfText<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        OfText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return reader.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw context.weirdStringException(text, _valueClass, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads a row: a number where there is one source, {@code source:row} where there are several. */
    private static final class OfRow extends StdDeserializer<RowRef> {
        private static final long serialVersionUID = 1L;

        private final String source;

        OfRow(String source) {
            super(RowRef.class);
            this.source = source;
        }

        @Override
        public RowRef deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            int colon = text.lastIndexOf(':');
            try {
                return colon < 0
                        ? new RowRef(source, Long.parseLong(text))
                        : new RowRef(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
            } catch (NumberFormatException e) {
                throw context.weirdStringException(text, RowRef.class, "no row");
            }
        }
    }
}
