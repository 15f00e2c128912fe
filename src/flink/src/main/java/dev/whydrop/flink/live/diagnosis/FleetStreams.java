package dev.whydrop.flink.live.diagnosis;

import dev.whydrop.Advisor;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.TimePrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/**
 * The newest that is concluded about each stream, and what they tell together.
 *
 * <p>State holds bytes, and these objects are kept beside them so that a pass does not read all of them again: twice the memory for a pass in a third of the
 * time.
 */
final class FleetStreams {
    private final Advisor advisor;
    private final MapState<String, byte[]> bytes;
    private @Nullable Map<String, AnalyzedStream> analyzed;

    /** @param bytes what {@link AnalyzedStream#toBytes} wrote, by stream */
    FleetStreams(Advisor advisor, MapState<String, byte[]> bytes) {
        this.advisor = advisor;
        this.bytes = bytes;
    }

    /** Takes what is concluded about a stream instead of what was before. */
    void put(StreamFindings findings) throws Exception {
        if (findings.analyzed().length == 0) {
            bytes.remove(findings.stream());
        } else {
            bytes.put(findings.stream(), findings.analyzed());
        }
        if (analyzed != null) {
            if (findings.analyzed().length == 0) {
                analyzed.remove(findings.stream());
            } else {
                analyzed.put(findings.stream(), AnalyzedStream.fromBytes(findings.analyzed()));
            }
        }
    }

    /**
     * {@return the report on all streams}
     *
     * <p>How long a running push is on air depends on the last moment of which anything is known of any stream. A stream does not know of the others, so the
     * ones with running pushes go through the stream pass once more.
     */
    Report report() throws Exception {
        Map<String, AnalyzedStream> all = analyzed == null ? read() : analyzed;
        analyzed = all;
        Instant until = StreamLog.seenUntil(all.values().stream().map(AnalyzedStream::observations));
        List<AnalyzedStream> asOfOneMoment = new ArrayList<>();
        List<Observations> again = new ArrayList<>();
        for (AnalyzedStream each : all.values()) {
            if (each.observations().running().isEmpty() || each.seenUntilMillis() == until.toEpochMilli()) {
                asOfOneMoment.add(each);
            } else {
                again.add(each.observations());
            }
        }
        asOfOneMoment.addAll(advisor.streamPass(again, until));
        return advisor.fleetPass(asOfOneMoment, reading(all), any -> true).report();
    }

    /** {@return all streams; those that an earlier version or other settings concluded about, concluded about anew} */
    private Map<String, AnalyzedStream> read() throws Exception {
        Map<String, AnalyzedStream> all = new HashMap<>();
        for (Map.Entry<String, byte[]> each : bytes.entries()) {
            all.put(each.getKey(), AnalyzedStream.fromBytes(each.getValue()));
        }
        String madeBy = null;
        for (Map.Entry<String, AnalyzedStream> each : all.entrySet()) {
            AnalyzedStream then = each.getValue();
            if (!then.madeBy().equals(madeBy)) {
                AnalyzedStream now =
                        advisor.streamPass(then.observations(), Instant.ofEpochMilli(then.seenUntilMillis()));
                madeBy = now.madeBy();
                each.setValue(now);
            }
        }
        return all;
    }

    private static Reading reading(Map<String, AnalyzedStream> all) {
        TreeSet<String> sources = new TreeSet<>();
        long disconnects = 0;
        for (AnalyzedStream each : all.values()) {
            disconnects += each.observations().disconnects().size();
            for (Disconnect disconnect : each.observations().disconnects()) {
                sources.add(disconnect.source());
            }
        }
        sources.remove("");
        return new Reading(
                new ArrayList<>(sources),
                disconnects,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                InputZone.NOT_NEEDED,
                TimePrecision.SECOND);
    }
}
