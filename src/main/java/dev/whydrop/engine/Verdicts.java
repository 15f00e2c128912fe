package dev.whydrop.engine;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells of each disconnect what the report says about it; of a repeated one what it says about the event. */
final class Verdicts {
    private final ErrorCatalog catalog;
    private final IdentityHashMap<Disconnect, Ruling> rulings = new IdentityHashMap<>();
    private final IdentityHashMap<Ruling, Integer> ranks = new IdentityHashMap<>();

    /**
     * @param decided one for each event, in order of stream and time
     * @param advised the findings that became advice, in order of rank
     */
    Verdicts(ErrorCatalog catalog, Log log, List<Ruling> decided, List<Finding> advised) {
        this.catalog = catalog;
        int next = 0;
        for (Log.Stream stream : log.streams()) {
            List<Disconnect> all = stream.all();
            int[] events = stream.events();
            for (int i = 0; i < events.length; i++) {
                Ruling ruling = events[i] == i ? decided.get(next++) : rulings.get(all.get(events[i]));
                rulings.put(all.get(i), Objects.requireNonNull(ruling));
            }
        }
        for (int i = 0; i < advised.size(); i++) {
            if (!advised.get(i).diagnosis().amplifier()) {
                for (Ruling ruling : advised.get(i).rulings()) {
                    ranks.put(ruling, i + 1);
                }
            }
        }
    }

    /** {@return one for each of the disconnects, in their order} */
    List<Verdict> of(List<Disconnect> given) {
        Map<ErrorCode, Family> families = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>(given.size());
        for (Disconnect record : given) {
            Ruling ruling = Objects.requireNonNull(rulings.get(record));
            Candidate winner = ruling.winner();
            verdicts.add(new Verdict(
                    record,
                    families.computeIfAbsent(
                            record.code(), code -> catalog.get(code).family()),
                    winner == null ? null : winner.diagnosis().id(),
                    Reporting.likelihood(ruling.likelihood()),
                    ranks.getOrDefault(ruling, 0),
                    ruling.silenced() == null || winner == null
                            ? null
                            : winner.diagnosis().id()));
        }
        return verdicts;
    }
}
