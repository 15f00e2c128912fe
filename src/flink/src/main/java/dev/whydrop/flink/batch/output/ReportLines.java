package dev.whydrop.flink.batch.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Verdict;
import dev.whydrop.model.json.JsonReport;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * What a report says, as lines of JSON.
 *
 * @param findings takes each advice as the report has it
 * @param suppressed takes each diagnosis that a wide cause explains
 * @param rejects takes each record that cannot be used and is kept
 * @param events takes each disconnect with what the report says about it
 */
public record ReportLines(
        OutputTag<String> findings, OutputTag<String> suppressed, OutputTag<String> rejects, OutputTag<String> events)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public void of(Diagnosed diagnosed, Output<StreamRecord<String>> out) throws IOException {
        records(diagnosed.report().advice(), findings, out);
        records(diagnosed.report().suppressed(), suppressed, out);
        records(diagnosed.report().input().rejects(), rejects, out);
        JsonFactory json = new JsonFactory();
        for (Verdict each : diagnosed.verdicts()) {
            out.collect(events, new StreamRecord<>(line(each, json)));
        }
    }

    /** One at a time: their JSON is indented, and a line has to be one. */
    private static void records(List<? extends Record> records, OutputTag<String> to, Output<StreamRecord<String>> out)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Record each : records) {
            StringWriter indented = new StringWriter();
            JsonReport.write(List.of(each), indented);
            JsonNode list = json.readTree(indented.toString());
            out.collect(to, new StreamRecord<>(list.get(0).toString()));
        }
    }

    /** {@return the line; its names are those of the records that the command line writes as JSON} */
    private static String line(Verdict verdict, JsonFactory factory) throws IOException {
        Disconnect each = verdict.disconnect();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("source", each.source());
            json.writeNumberField("row", each.row());
            json.writeStringField("domain", each.stream().domain());
            json.writeStringField("appName", each.stream().appName());
            json.writeStringField("streamName", each.stream().streamName());
            if (each.startMillis() != Disconnect.UNKNOWN) {
                json.writeStringField("startTime", time(each.startMillis()));
            }
            json.writeStringField("endTime", time(each.endMillis()));
            json.writeStringField("clientIp", each.clientIp());
            if (each.code().known()) {
                json.writeNumberField("errcode", each.code().main());
                json.writeNumberField("subErrcode", each.code().sub());
            }
            json.writeStringField("reason", each.reason());
            json.writeStringField("family", verdict.family().toString());
            if (verdict.diagnosis() != null) {
                json.writeStringField("diagnosis", verdict.diagnosis());
                json.writeNumberField("likelihood", verdict.likelihood());
            }
            if (verdict.adviceRank() != 0) {
                json.writeNumberField("adviceRank", verdict.adviceRank());
            }
            if (verdict.suppressedBy() != null) {
                json.writeStringField("suppressedBy", verdict.suppressedBy());
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
