package dev.whydrop.engine.internal.stream;

import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.AnalyzedStream;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RunningPush;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams of a fleet pass, put together.
 *
 * @param observations of all of them
 * @param conclusions what was concluded about those that have disconnects
 * @param seenUntil for those with running pushes the last moment of which their stream passes knew
 */
public record AnalyzedStreams(
        Observations observations, Map<StreamId, StreamConclusions> conclusions, Map<StreamId, Long> seenUntil) {
    /** Whose conclusions one thread reads in one go. */
    private static final int STREAMS_AT_A_TIME = 500;

    /**
     * {@return what streams brought, put together}
     *
     * @throws IllegalArgumentException if a stream is there twice, or was not made by the same
     */
    public static AnalyzedStreams of(Collection<AnalyzedStream> streams, String madeBy, Workers workers) {
        List<Disconnect> disconnects = new ArrayList<>();
        List<RunningPush> running = new ArrayList<>();
        List<PushAnomaly> anomalies = new ArrayList<>();
        Map<StreamId, StreamConclusions> conclusions = new HashMap<>();
        Map<StreamId, Long> seenUntil = new HashMap<>();
        Map<StreamId, AnalyzedStream> byId = new HashMap<>();
        for (AnalyzedStream each : streams) {
            StreamId id = each.stream();
            if (byId.put(id, each) != null) {
                throw new IllegalArgumentException("Stream " + id
                        + " is there twice. Maybe its disconnects went through two stream passes instead of one.");
            }
            if (!each.madeBy().equals(madeBy)) {
                throw new IllegalArgumentException("Stream " + id + " was analyzed by " + each.madeBy()
                        + ", and this is " + madeBy + ". Maybe analyze it again.");
            }
            Observations of = each.observations();
            disconnects.addAll(of.disconnects());
            running.addAll(of.running());
            anomalies.addAll(of.anomalies());
            if (!of.running().isEmpty()) {
                seenUntil.put(id, each.seenUntilMillis());
            }
        }
        workers.eachOf(
                        List.copyOf(streams),
                        STREAMS_AT_A_TIME,
                        some -> some.stream()
                                .filter(each ->
                                        !each.observations().disconnects().isEmpty())
                                .map(each -> Map.entry(each.stream(), ConclusionsJson.read(each.conclusions())))
                                .toList())
                .forEach(each -> conclusions.put(each.getKey(), each.getValue()));
        return new AnalyzedStreams(new Observations(disconnects, running, anomalies), conclusions, seenUntil);
    }

    /**
     * Checks that streams were analyzed for this log.
     *
     * @throws IllegalArgumentException if a stream with running pushes was analyzed as if something was known until another moment than in the log
     */
    public void check(Log log) {
        seenUntil.forEach((id, until) -> {
            if (until != log.seenUntil()) {
                throw new IllegalArgumentException("Stream " + id + " was analyzed as seen until "
                        + Instant.ofEpochMilli(until) + ", and all streams together are seen until "
                        + Instant.ofEpochMilli(log.seenUntil()) + ". Maybe analyze it again with that moment.");
            }
        });
    }
}
