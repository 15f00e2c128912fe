package dev.whydrop.cloud.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.cloud.client.Action;
import dev.whydrop.cloud.client.Answers;
import dev.whydrop.model.Affected;
import dev.whydrop.model.PlatformAnswer;
import dev.whydrop.model.PlatformAnswer.PushQuality;
import dev.whydrop.model.StreamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What arrived of a stream in the minutes before it dropped. */
final class QualitySamples {
    /** How long the platform keeps it. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration BEFORE = Duration.ofMinutes(10);
    /** Fewer are no answer: of the next stream there may be more. */
    private static final int FEWEST_SAMPLES = 5;

    /** Streams that are asked about at a time, until there is an answer. */
    private static final int MOST = 3;

    private final Answers answers;
    private final Clock clock;
    private final TreeSet<StreamId> tooOld = new TreeSet<>();

    QualitySamples(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** {@return streams that dropped longer ago than the platform keeps their quality} */
    Set<StreamId> tooOld() {
        return tooOld;
    }

    /** {@return what arrived of one of the streams before the last of them dropped; empty when the platform does not know} */
    List<PlatformAnswer> before(Instant last, Affected affected) {
        return affected.streams().stream()
                .filter(each -> !each.domain().isEmpty() && !each.appName().isEmpty())
                .limit(MOST)
                .flatMap(each -> before(last, each).stream())
                .limit(1)
                .<PlatformAnswer>map(each -> each)
                .toList();
    }

    private Optional<PushQuality> before(Instant last, StreamId stream) {
        Instant from = last.minus(BEFORE);
        if (from.isBefore(clock.instant().minus(KEPT))) {
            tooOld.add(stream);
            return Optional.empty();
        }
        JsonNode list = answers.to(
                        Action.PUSH_QUALITY,
                        Map.of(
                                "StreamName", stream.streamName(),
                                "PushDomain", stream.domain(),
                                "AppName", stream.appName(),
                                "StartTime",
                                        from.truncatedTo(ChronoUnit.SECONDS).toString(),
                                "EndTime", last.truncatedTo(ChronoUnit.SECONDS).toString()))
                .json()
                .path("DataInfoList");
        List<JsonNode> samples = new ArrayList<>();
        list.forEach(samples::add);
        samples.sort(Comparator.comparing(each -> each.path("Time").asText()));
        return samples.size() < FEWEST_SAMPLES ? Optional.empty() : Optional.of(measured(stream, samples));
    }

    private static PushQuality measured(StreamId stream, List<JsonNode> samples) {
        long[] frames = samples.stream()
                .mapToLong(each -> each.path("VideoFps").asLong())
                .sorted()
                .toArray();
        long rate = samples.stream()
                .mapToLong(each -> each.path("VideoRate").asLong())
                .max()
                .orElse(0);
        return new PushQuality(
                stream.toString(),
                frames[0],
                frames[frames.length / 2],
                frames[frames.length - 1],
                rate,
                silent(samples.get(samples.size() - 1)) && !silent(samples.get(0)));
    }

    private static boolean silent(JsonNode sample) {
        return sample.path("VideoFps").asLong() == 0 && sample.path("AudioFps").asLong() == 0;
    }
}
