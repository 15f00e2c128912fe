package dev.whydrop.intake.internal.json;

import java.util.ArrayList;
import java.util.List;

/** The anomalies that a list has, without a record around it. */
public final class ListedAnomalies implements JsonWalk.Target {
    private final List<JsonRecord.Anomaly> all = new ArrayList<>();

    public List<JsonRecord.Anomaly> all() {
        return all;
    }

    @Override
    public void take(JsonRecord record) {
        all.addAll(record.anomalies());
    }

    @Override
    public void refused(String code, String message) {
        // A list of anomalies has no answers in it.
    }

    @Override
    public void noObject() {
        // Nothing else is expected to stand in it.
    }

    @Override
    public void brokenBody() {
        // Nor a body.
    }

    @Override
    public void listed(long listed, long total) {
        // It tells nothing of itself.
    }
}
