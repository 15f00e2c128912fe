package dev.whydrop.flink.live.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whydrop.model.Report;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings as lines of JSON. */
final class UpsertLines {
    private final ObjectMapper json = new ObjectMapper();

    /** Where a finding is in its life. */
    enum State {
        OPENED("opened"),
        CHANGED("changed"),
        CLOSED("closed");

        private final String id;

        State(String id) {
            this.id = id;
        }
    }

    /**
     * {@return the line}
     *
     * @param at when it is told
     * @param advice as a report has it; null where there is none any more
     */
    Upsert line(String fingerprint, KnownFinding finding, State state, Instant at, @Nullable JsonNode advice) {
        ObjectNode line = json.createObjectNode()
                .put("fingerprint", fingerprint)
                .put("version", finding.version())
                .put("state", state.id)
                .put("at", at.toString())
                .put("id", finding.id())
                .put("severity", finding.severity())
                .put("confidence", finding.confidence())
                .put("likelihood", finding.likelihood())
                .put("scope", finding.scope())
                .put("streams", finding.streams())
                .put("disconnects", finding.disconnects())
                .put("from", Instant.ofEpochMilli(finding.fromMillis()).toString())
                .put("to", Instant.ofEpochMilli(finding.toMillis()).toString());
        if (advice != null) {
            line.set("advice", advice);
        }
        return new Upsert(fingerprint, line.toString());
    }

    /** {@return some of the advice as the JSON of the report has it, by fingerprint} */
    Map<String, JsonNode> advice(Report report, Set<String> fingerprints) {
        Map<String, JsonNode> found = new HashMap<>();
        if (fingerprints.isEmpty()) {
            return found;
        }
        Report some = new Report(
                report.schemaVersion(),
                report.generator(),
                report.settings(),
                report.disabled(),
                report.input(),
                report.advice().stream()
                        .filter(each -> fingerprints.contains(Objects.requireNonNull(each.fingerprint())))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                report.explained());
        try {
            json.readTree(some.toJson())
                    .path("advice")
                    .forEach(each -> found.put(each.path("fingerprint").asText(), each));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report that was just written is no JSON.", e);
        }
        return found;
    }
}
