package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.engine.internal.fleet.FleetPass;
import dev.whydrop.engine.internal.fleet.Sweeps;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.LearnedShapes;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.stream.StreamFindings;
import dev.whydrop.engine.internal.stream.StreamPass;
import dev.whydrop.engine.internal.threads.StepProgress;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.engine.internal.weigh.AttributedStream;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.engine.internal.weigh.SecondLook;
import dev.whydrop.engine.internal.weigh.Weighing;
import dev.whydrop.model.Progress;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules concluded on one input.
 *
 * @param meanings what its codes mean
 * @param streams its streams, in order
 * @param pushes all its pushes, in order of stream and time
 * @param attributed the same streams with what was decided about them
 * @param weighing what decides between diagnoses
 * @param workers who does the work
 * @param statistics how much the rules had to do
 */
public record Analysis(
        CodeMeanings meanings,
        List<StreamFindings> streams,
        List<Push> pushes,
        List<AttributedStream> attributed,
        Weighing weighing,
        Workers workers,
        RuleStatistics statistics) {
    /** How many streams are decided about at a time. */
    private static final int STREAMS_AT_A_TIME = 1_000;

    public static Analysis over(
            Log log, RuleBases rules, ErrorCatalog catalog, AdviceBook book, Engine.Options options) {
        return over(log, rules, catalog, book, options, new RuleStatistics());
    }

    public static Analysis over(
            Log log,
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Engine.Options options,
            RuleStatistics statistics) {
        LearnedShapes learned = options.learning() ? new LearnedShapes(options.settings()) : null;
        Sweeps sweeps = Sweeps.of(rules.sweeps(), options.settings(), options.disabled(), statistics);
        return over(log, rules, catalog, book, options, statistics, learned, sweeps);
    }

    /**
     * The same.
     *
     * @param statistics is told of each rule session and counts what is done
     * @param learned what was concluded before; null to have the rules look at each fact
     * @param sweeps what is looked at together across streams
     */
    public static Analysis over(
            Log log,
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Engine.Options options,
            RuleStatistics statistics,
            @Nullable LearnedShapes learned,
            Sweeps sweeps) {
        return over(
                log,
                (pass, workers) -> pass.run(log, workers, options.shardSize(), statistics, options.progress()),
                rules,
                catalog,
                book,
                options,
                statistics,
                learned,
                sweeps);
    }

    /** Knows what was concluded about the streams of a log. */
    @FunctionalInterface
    interface Streams {
        /** {@return the streams of the log, in order} */
        List<StreamFindings> by(StreamPass pass, Workers workers);
    }

    /**
     * The same.
     *
     * @param concluded about the streams
     */
    public static Analysis over(
            Log log,
            Streams concluded,
            RuleBases rules,
            ErrorCatalog catalog,
            AdviceBook book,
            Engine.Options options,
            RuleStatistics statistics,
            @Nullable LearnedShapes learned,
            Sweeps sweeps) {
        CodeMeanings meanings = CodeMeanings.of(log.firstOfCodes(), rules.codes(), catalog, statistics);
        Workers workers = options.workers().forLog(log.given());
        Progress progress = options.progress();
        StreamPass streamPass = new StreamPass(rules.streams(), options.settings(), meanings, learned);
        List<StreamFindings> streams = concluded.by(streamPass, workers);
        List<Push> pushes = new ArrayList<>(log.given());
        streams.forEach(each -> pushes.addAll(each.pushes()));
        StepProgress fleetPass = new StepProgress(progress, Progress.Step.FLEET_PASS, 1);
        FleetPass.Conclusions fleet = FleetPass.run(
                rules.fleet(), sweeps, pushes, log.open(), meanings, options.settings(), workers, statistics);
        Weighing weighing = new Weighing(rules, book, options.settings(), options.disabled(), fleet);
        SecondLook secondLook = new SecondLook(streamPass, weighing, statistics);
        List<AttributedStream> attributed = workers.eachOf(streams, STREAMS_AT_A_TIME, secondLook::settle);
        fleetPass.one();
        progress.rules(statistics.events(), statistics.facts(), statistics.firings());
        return new Analysis(meanings, streams, pushes, attributed, weighing, workers, statistics);
    }

    /** {@return an attribution for each push, in order of stream and time} */
    List<Attribution> attributions() {
        List<Attribution> attributions = new ArrayList<>(pushes.size());
        attributed.forEach(each -> attributions.addAll(each.attributions()));
        return attributions;
    }
}
