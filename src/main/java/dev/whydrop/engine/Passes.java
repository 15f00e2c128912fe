package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything the rules concluded on one input.
 *
 * @param causes what its codes mean
 * @param logs its streams, in order
 * @param pushes all its pushes, in order of stream and time
 * @param weighing what decides between diagnoses
 * @param workers who does the work
 */
record Passes(Causes causes, List<StreamLog> logs, List<Push> pushes, Weighing weighing, Workers workers) {
    /** How many streams are ruled on at a time. */
    private static final int STREAMS_AT_A_TIME = 1_000;

    static Passes over(Log log, RuleBases rules, ErrorCatalog catalog, AdviceBook book, Engine.Options options) {
        Set<ErrorCode> codes = new HashSet<>();
        log.streams().forEach(stream -> stream.codes(codes));
        Causes causes = Causes.of(new TreeSet<>(codes), rules.causes(), catalog);
        Workers workers = new Workers(options.threads());
        List<StreamLog> logs =
                new StreamPass(rules.streams(), options.settings(), causes).run(log, workers, options.shardSize());
        List<Push> pushes = new ArrayList<>(log.given());
        logs.forEach(each -> pushes.addAll(each.pushes()));
        FleetPass.Conclusions fleet = FleetPass.run(rules.fleet(), pushes, causes, options.settings());
        Weighing weighing = new Weighing(rules, book, options.settings(), options.disabled(), causes, fleet);
        return new Passes(causes, logs, pushes, weighing, workers);
    }

    /** {@return a ruling for each push, in order of stream and time} */
    List<Ruling> rulings() {
        List<List<StreamLog>> parts = new ArrayList<>();
        for (int from = 0; from < logs.size(); from += STREAMS_AT_A_TIME) {
            parts.add(logs.subList(from, Math.min(logs.size(), from + STREAMS_AT_A_TIME)));
        }
        List<Ruling> rulings = new ArrayList<>(pushes.size());
        workers.each(parts, weighing::rule).forEach(rulings::addAll);
        return rulings;
    }
}
