package dev.whydrop.engine.internal.column;

import dev.whydrop.engine.internal.log.TimeOrder;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.sweep.Place;
import dev.whydrop.rules.sweep.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what the pushes of a log mean. Safe to share between threads. */
public final class Counts {
    private final PushColumns log;
    /** By the numbers of the codes. */
    private final List<Set<Meaning>> meant = new ArrayList<>();

    private final Map<Meaning, int[]> byTime = new EnumMap<>(Meaning.class);

    /** @param asked the meanings that are asked for by place and time */
    public Counts(PushColumns log, CodeMeanings meanings, List<Meaning> asked) {
        this.log = log;
        log.codes().forEach(code -> meant.add(meanings.meanings(code)));
        asked.forEach(meaning -> byTime.put(meaning, TimeOrder.of(log.thoseThatMean(meaning, meanings), log::end)));
    }

    /** {@return how many pushes of these rows have each meaning} */
    public Map<Meaning, Integer> of(int[] rows) {
        Map<Integer, Integer> byCode = new HashMap<>();
        for (int row : rows) {
            byCode.merge(log.code(row), 1, Integer::sum);
        }
        Map<Meaning, Integer> counts = new EnumMap<>(Meaning.class);
        byCode.forEach((code, count) -> meant.get(code).forEach(meaning -> counts.merge(meaning, count, Integer::sum)));
        return counts;
    }

    /** {@return how many pushes of a meaning asked for end in any of these places and times} */
    public int within(Meaning meaning, List<Reach> reaches) {
        int[] rows = byTime.getOrDefault(meaning, new int[0]);
        int count = 0;
        for (Reach reach : reaches) {
            int from = TimeOrder.first(rows, log::end, reach.from(), 0, rows.length);
            int to = TimeOrder.first(rows, log::end, reach.to() + 1, 0, rows.length);
            PlaceNumbers places = log.in(reach.place());
            for (int i = from; i < to; i++) {
                count += holds(reach, places.name(rows[i])) ? 1 : 0;
            }
        }
        return count;
    }

    /** Nothing lies in a place without a name but in everything. */
    private static boolean holds(Reach reach, String name) {
        return reach.place() == Place.EVERYTHING || (!name.isEmpty() && name.equals(reach.name()));
    }
}
