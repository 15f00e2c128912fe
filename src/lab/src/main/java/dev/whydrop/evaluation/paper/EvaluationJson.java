package dev.whydrop.evaluation.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.evaluation.score.DiagnosisScore;
import dev.whydrop.evaluation.score.Ratio;
import dev.whydrop.evaluation.score.Scores;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Scores as a JSON object. Its structure is the one of {@link Scores} after a {@code schemaVersion}; each {@link Ratio} is a number, rounded to six
 * decimals, or null where it is not defined.
 */
public final class EvaluationJson {
    private static final String SCHEMA_VERSION = "1.0";
    private static final int DECIMALS = 6;

    private EvaluationJson() {}

    /**
     * Writes the scores, indented, ended by a line feed. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(Scores scores, Writer out) throws IOException {
        ObjectMapper mapper = mapper();
        ObjectNode json = mapper.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        json.setAll((ObjectNode) mapper.valueToTree(scores));
        mapper.writeValue(out, json);
        out.write("\n");
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Ratio.class, new JsonSerializer<Ratio>() {
            @Override
            public void serialize(Ratio ratio, JsonGenerator json, SerializerProvider any) throws IOException {
                OptionalDouble value = ratio.value();
                if (value.isPresent()) {
                    json.writeNumber(rounded(value.getAsDouble()));
                } else {
                    json.writeNull();
                }
            }
        });
        return JsonMapper.builder()
                .addModule(module)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .addMixIn(DiagnosisScore.class, WithFigures.class)
                .build();
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A diagnosis shows what follows from its counts beside them. */
    @JsonPropertyOrder({"id", "rows", "predicted", "correct", "precision", "recall", "f1"})
    private interface WithFigures {
        @JsonProperty
        Ratio precision();

        @JsonProperty
        Ratio recall();

        @JsonProperty
        Ratio f1();
    }
}
