package dev.whydrop.engine.internal.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.rules.FactQuestion;
import java.util.ArrayList;
import java.util.List;

/** {@link StreamConclusions} as a text, for this version of the rules alone. */
public final class ConclusionsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ConclusionsJson() {}

    public static String write(StreamConclusions conclusions) {
        ObjectNode all = NODES.objectNode();
        ArrayNode made = all.putArray("made");
        for (List<FactQuestion> unit : conclusions.made()) {
            ArrayNode facts = made.addArray();
            unit.forEach(each -> facts.add(fact(each)));
        }
        ArrayNode said = all.putArray("said");
        for (StreamConclusions.Said each : conclusions.said()) {
            said.addArray().add(each.rule()).add(named(each.about())).add(named(each.context()));
        }
        return all.toString();
    }

    private static ArrayNode fact(FactQuestion made) {
        ArrayNode fact = NODES.arrayNode().add(made.fact()).add(made.name());
        for (Object each : made.with()) {
            if (each instanceof FactQuestion.Named other) {
                fact.add(other.fact());
            } else if (each instanceof Integer whole) {
                fact.add(whole);
            } else if (each instanceof Double number) {
                fact.add(number);
            } else {
                throw new IllegalStateException(made + " is made with " + each + ", which is no number and no fact.");
            }
        }
        return fact;
    }

    private static JsonNode named(StreamConclusions.Named named) {
        if (named instanceof StreamConclusions.OfUnit of) {
            return NODES.arrayNode().add(of.unit()).add(of.fact());
        }
        StreamConclusions.Seen some = (StreamConclusions.Seen) named;
        ObjectNode seen = NODES.objectNode().put("sort", some.sort().name());
        some.seen().forEach(seen.putArray("seen")::add);
        some.pushes().forEach(seen.putArray("pushes")::add);
        return seen;
    }

    /** @throws IllegalArgumentException if the text was not written by this class */
    static StreamConclusions read(String text) {
        try {
            JsonNode all = JSON.readTree(text);
            List<List<FactQuestion>> made = new ArrayList<>();
            for (JsonNode unit : all.required("made")) {
                List<FactQuestion> facts = new ArrayList<>();
                unit.forEach(each -> facts.add(fact(each)));
                made.add(facts);
            }
            List<StreamConclusions.Said> said = new ArrayList<>();
            for (JsonNode each : all.required("said")) {
                said.add(new StreamConclusions.Said(
                        each.required(0).asText(), named(each.required(1)), named(each.required(2))));
            }
            return new StreamConclusions(made, said);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("This is no text of what rules concluded: " + e.getMessage(), e);
        }
    }

    private static FactQuestion fact(JsonNode made) {
        List<Object> with = new ArrayList<>();
        for (int i = 2; i < made.size(); i++) {
            JsonNode each = made.get(i);
            with.add(
                    each.isTextual()
                            ? new FactQuestion.Named(each.textValue())
                            : each.isInt() ? (Object) each.intValue() : (Object) each.doubleValue());
        }
        return new FactQuestion(made.required(0).asText(), made.required(1).asText(), with, true);
    }

    private static StreamConclusions.Named named(JsonNode named) {
        if (named.isArray()) {
            return new StreamConclusions.OfUnit(
                    named.required(0).intValue(), named.required(1).intValue());
        }
        return new StreamConclusions.Seen(
                PushAnomaly.Sort.valueOf(named.required("sort").asText()),
                numbers(named.required("seen")),
                numbers(named.required("pushes")));
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(each -> numbers.add(each.intValue()));
        return numbers;
    }
}
