package dev.whydrop.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.model.Advice;
import dev.whydrop.model.StreamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What arrived of a stream in the minutes before it dropped. */
final class PushQuality {
    /** How long the platform keeps it. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final int FEWEST_SAMPLES = 5;
    /** The platform's documents advise at least 15 frames a second and at most 4 Mbps. */
    private static final int FEWEST_FRAMES = 15;

    private static final long HIGHEST_RATE = 4_000_000;

    private final Answers answers;
    private final Clock clock;
    private final TreeSet<StreamId> tooOld = new TreeSet<>();

    PushQuality(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** {@return streams that dropped longer ago than the platform keeps their quality} */
    Set<StreamId> tooOld() {
        return tooOld;
    }

    /** {@return what arrived before the last drop of an advice; empty when the platform does not know} */
    List<Testimony> of(StreamId stream, Advice advice) {
        Instant last = advice.occurrences().get(advice.occurrences().size() - 1).to();
        Instant from = last.minus(BEFORE);
        if (from.isBefore(clock.instant().minus(KEPT))) {
            tooOld.add(stream);
            return List.of();
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
        return samples.size() < FEWEST_SAMPLES ? List.of() : judged(stream, samples);
    }

    private static List<Testimony> judged(StreamId stream, List<JsonNode> samples) {
        List<Testimony> testimonies = new ArrayList<>();
        long[] frames = samples.stream()
                .mapToLong(each -> each.path("VideoFps").asLong())
                .sorted()
                .toArray();
        long lowest = frames[0];
        long median = frames[frames.length / 2];
        long highest = frames[frames.length - 1];
        if (highest == 0) {
            testimonies.add(Testimony.of(Observation.NO_PICTURES, stream));
        } else if (lowest * 2 <= median || median < FEWEST_FRAMES) {
            testimonies.add(Testimony.of(Observation.UPLOAD_UNSTEADY, stream, lowest, median));
        } else {
            testimonies.add(Testimony.of(Observation.UPLOAD_STEADY, stream, lowest, highest));
        }
        long rate = samples.stream()
                .mapToLong(each -> each.path("VideoRate").asLong())
                .max()
                .orElse(0);
        testimonies.add(Testimony.of(
                rate > HIGHEST_RATE ? Observation.BITRATE_HIGH : Observation.BITRATE_MODEST, stream, rate / 1000));
        boolean silent = silent(samples.get(samples.size() - 1)) && !silent(samples.get(0));
        testimonies.add(Testimony.of(silent ? Observation.FELL_SILENT : Observation.KEPT_SENDING, stream));
        return testimonies;
    }

    private static boolean silent(JsonNode sample) {
        return sample.path("VideoFps").asLong() == 0 && sample.path("AudioFps").asLong() == 0;
    }
}
