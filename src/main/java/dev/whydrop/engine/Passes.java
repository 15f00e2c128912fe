package dev.whydrop.engine;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Push;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything the rules concluded on one input.
 *
 * @param causes what its codes mean
 * @param logs its streams, in order
 * @param byEnd all its pushes, in order of their ends
 * @param weighing what decides between diagnoses
 */
record Passes(Causes causes, List<StreamLog> logs, List<Push> byEnd, Weighing weighing) {
    /** @param records without duplicates, in {@link Disconnect#ORDER} */
    static Passes over(
            List<Disconnect> records, RuleBases rules, ErrorCatalog catalog, AdviceBook book, Engine.Options options) {
        Set<ErrorCode> codes = new TreeSet<>();
        records.forEach(record -> codes.add(record.code()));
        Causes causes = Causes.of(codes, rules.causes(), catalog);
        List<StreamLog> logs = new StreamPass(rules.streams(), options.settings(), causes)
                .run(records, options.threads(), options.shardSize());
        List<Push> byEnd = logs.stream()
                .flatMap(log -> log.pushes().stream())
                .sorted(Comparator.comparingLong(Push::at).thenComparing(Push::disconnect, Disconnect.ORDER))
                .toList();
        FleetPass.Conclusions fleet = FleetPass.run(rules.fleet(), byEnd, causes, options.settings());
        return new Passes(
                causes, logs, byEnd, new Weighing(rules, book, options.settings(), options.disabled(), fleet));
    }

    /** {@return a ruling for each push, in order of stream and time} */
    List<Ruling> rulings() {
        return logs.stream().flatMap(log -> weighing.rule(log).stream()).toList();
    }
}
