package dev.whydrop.judges;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The sets of trials, each from a first seed on. */
final class Trials {
    /** Of strong faults nearly all keep the limits of the targets; the rest is left out. */
    private static final int TRIED_FOR_ONE = 4;

    private Trials() {}

    /** {@return so many logs of each null world} */
    static List<Trial<Integer>> ofNothingShared(long firstSeed, int ofEach) {
        return Trial.all(
                Arrays.stream(NullWorld.values())
                        .flatMap(world -> seeds(firstSeed, ofEach).map(seed -> new Job<>(world, seed))),
                job -> Trial.ofNull(job.of(), job.seed()));
    }

    /** {@return so many logs of each world of lines} */
    static List<Trial<Integer>> ofLines(long firstSeed, int ofEach) {
        return Trial.all(
                Arrays.stream(LineWorld.values())
                        .flatMap(world -> seeds(firstSeed, ofEach).map(seed -> new Job<>(world, seed))),
                job -> Trial.ofLines(job.of(), job.seed()));
    }

    /** {@return so many faults of a scope that have to be found; see {@link FaultLog#withinTargets()}} */
    static List<Trial<FaultVerdict>> ofStrongFaults(FaultScope scope, long firstSeed, int count) {
        List<FaultLog> logs = seeds(firstSeed, TRIED_FOR_ONE * count)
                .map(seed -> PowerWorld.log(Fault.strong(scope, new Chance("strong " + scope, seed)), seed))
                .filter(FaultLog::withinTargets)
                .limit(count)
                .toList();
        return Trial.all(logs.stream(), log -> Trial.ofFault(scope.title(), log));
    }

    /** {@return one log of each of these faults, under its name} */
    static List<Trial<FaultVerdict>> of(Stream<Job<Fault>> faults, Function<FaultLog, String> group) {
        return Trial.all(faults, job -> {
            FaultLog log = PowerWorld.log(job.of(), job.seed());
            return Trial.ofFault(group.apply(log), log);
        });
    }

    static Stream<Long> seeds(long first, int count) {
        return LongStream.range(first, first + count).boxed();
    }

    /** What to make a log of, and its seed. */
    record Job<T>(T of, long seed) {}
}
