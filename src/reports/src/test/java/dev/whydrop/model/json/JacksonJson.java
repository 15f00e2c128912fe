package dev.whydrop.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Alternative;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Report;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.Unmapped;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@link RecordJson} has to write byte for byte, by a library that is far slower. */
public final class JacksonJson {
    private static final int DELETE = 0x7F;

    private JacksonJson() {}

    /** {@return a report, ended by a line feed} */
    static String of(Report report) throws IOException {
        List<String> sources = report.input().sources();
        return mapper(
                                row -> sources.isEmpty()
                                        ? row.source().isEmpty()
                                        : sources.equals(List.of(row.source())),
                                report.input().timePrecision())
                        .writeValueAsString(report)
                + "\n";
    }

    /** {@return a value, with times to the second and rows without their sources, ended by a line feed} */
    public static String of(Object value) throws IOException {
        return mapper(row -> true, TimePrecision.SECOND).writeValueAsString(value) + "\n";
    }

    /** {@return what does it} */
    static ObjectMapper mapper(Predicate<RowRef> byNumber, TimePrecision precision) {
        SimpleModule module = new SimpleModule();
        if (precision == TimePrecision.MINUTE) {
            // What the input does not tell is not told here.
            module.addSerializer(Instant.class, new JsonSerializer<Instant>() {
                @Override
                public void serialize(Instant time, JsonGenerator json, SerializerProvider any) throws IOException {
                    json.writeString(time.truncatedTo(ChronoUnit.MINUTES).toString());
                }
            });
        } else {
            module.addSerializer(Instant.class, ToStringSerializer.instance);
        }
        module.addSerializer(StreamId.class, ToStringSerializer.instance);
        module.addSerializer(ErrorCode.class, ToStringSerializer.instance);
        module.addSerializer(RowRef.class, new JsonSerializer<RowRef>() {
            @Override
            public void serialize(RowRef row, JsonGenerator json, SerializerProvider any) throws IOException {
                if (byNumber.test(row)) {
                    json.writeNumber(row.row());
                } else {
                    json.writeString(row.toString());
                }
            }
        });
        return JsonMapper.builder(new JsonFactoryBuilder()
                        .characterEscapes(new HiddenCharacters())
                        .build())
                .addModule(module)
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .addMixIn(Scope.class, SetPartsOnly.class)
                .addMixIn(Advice.class, SetPartsOnly.class)
                .addMixIn(Alternative.class, SetPartsOnly.class)
                .addMixIn(Unmapped.class, SetPartsOnly.class)
                .build();
    }

    /** Writes out what a terminal would obey or not show, as JSON allows for any character; what is read back is the same. */
    private static final class HiddenCharacters extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            // Half of a character beyond the first 65,536 is written as it is.
            return Character.isSurrogate((char) character) || ForTerminal.shows(character)
                    ? null
                    : new SerializedString(ForTerminal.code(character));
        }
    }

    /** A scope, and what no table has, show only the parts that belong to their kind; a report of 0.1.0 has no scores. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface SetPartsOnly {}
}
