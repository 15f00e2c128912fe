package dev.whydrop.rules;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Addresses;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Replacer;
import dev.whydrop.rules.push.Rhythm;
import dev.whydrop.rules.push.Steadiness;
import dev.whydrop.rules.push.TimeOfDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the rules have Java measure: a group of pushes is put in order and looked at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TimelinePart {
    private static final StreamId STREAM = new StreamId("push.example.com", "live", "finals");
    private static final Episode EPISODE = new Episode(STREAM, 1, 0);
    private static final ErrorCode CODE = ErrorCode.of(13);

    private final List<Push> pushes = new ArrayList<>();

    @Param({"12", "10000"})
    public int size;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(size);
        Instant first = Instant.parse("2026-11-20T18:00:00Z");
        for (int i = 0; i < size; i++) {
            Disconnect record = Disconnect.of(STREAM, first.plusSeconds(i * 60L + random.nextInt(60)), CODE)
                    .withClientIp("203.0.113." + random.nextInt(3));
            pushes.add(new Push(
                    record,
                    record.endMillis(),
                    CODE,
                    record.clientIp(),
                    i,
                    EPISODE,
                    50,
                    10,
                    10,
                    50,
                    Replacer.NONE,
                    "",
                    false,
                    PushIdentity.UNKNOWN,
                    Push.UNKNOWN,
                    false,
                    false));
        }
    }

    @Benchmark
    public EpisodeTimeline inOrder() {
        return new EpisodeTimeline(Meaning.NETWORK, pushes);
    }

    @Benchmark
    public int densest() {
        return Rhythm.densest(pushes, 600);
    }

    @Benchmark
    public boolean keepsInterval() {
        return Rhythm.keeps(Rhythm.intervals(pushes), 0.05, 0.8, Rhythm.MOST_LOST);
    }

    @Benchmark
    public int daysAtSameTime() {
        return TimeOfDay.fullest(pushes, 300).days();
    }

    @Benchmark
    public int returns() {
        return Addresses.returns(pushes);
    }

    @Benchmark
    public List<Push> steadiest() {
        return Steadiness.steadiest(pushes, 0.05, 0.2);
    }
}
