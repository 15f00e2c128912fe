package dev.whydrop.judges;

import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One log, diagnosed and judged. Of the report nothing is kept but what counts, as there are thousands.
 *
 * @param group what it is counted under
 * @param log names the log, so that it can be made again
 * @param wrong what the report said that it should not, or did not say though it should; empty when nothing is wrong
 */
record Trial<V>(String group, String log, V verdict, String wrong) {
    private static final Advisor ADVISOR = Advisor.builder().threads(1).build();

    boolean isRight() {
        return wrong.isEmpty();
    }

    static Report report(List<Disconnect> disconnects) {
        return ADVISOR.advise(disconnects);
    }

    /** {@return the trial of a log in which nothing is shared; the verdict is the number of wide causes} */
    static Trial<Integer> ofNull(NullWorld world, long seed) {
        return ofNothingShared(world.title(), seed, world.log(seed), advice -> true);
    }

    /** {@return the trial of a log in which only lines are; the verdict is the number of causes wider than a line} */
    static Trial<Integer> ofLines(LineWorld world, long seed) {
        return ofNothingShared(
                world.title(), seed, world.log(seed), advice -> WideCauses.widerThanALine(advice.scope()));
    }

    /** {@return the trial of a log with one fault} */
    static Trial<FaultVerdict> ofFault(String group, FaultLog log) {
        Report report = report(log.disconnects());
        FaultVerdict verdict = FaultVerdict.of(report, log);
        String wrong = verdict.scopeRight() && verdict.timeRight() && verdict.others() == 0
                ? ""
                : verdict + " " + WideCauses.told(WideCauses.in(report));
        if (!wrong.isEmpty()) {
            FailingLogs.keep(fileName(group, log), log.disconnects());
        }
        return new Trial<>(group, log.toString(), verdict, wrong);
    }

    /** {@return the trials of all these, in their order, made on all processors} */
    static <J, V> List<Trial<V>> all(Stream<J> jobs, Function<J, Trial<V>> trial) {
        return jobs.toList().parallelStream().map(trial).toList();
    }

    private static String fileName(String group, FaultLog log) {
        return Stream.of(group, log.fault().scope().title(), String.valueOf(log.seed()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Trial<Integer> ofNothingShared(
            String world, long seed, List<Disconnect> log, Predicate<Advice> counts) {
        List<Advice> wide = WideCauses.in(report(log)).stream().filter(counts).toList();
        if (!wide.isEmpty()) {
            FailingLogs.keep(world + " " + seed, log);
        }
        return new Trial<>(world, world + " seed " + seed, wide.size(), WideCauses.told(wide));
    }

    @Override
    public String toString() {
        return log + ": " + (isRight() ? "right" : wrong);
    }
}
