package dev.whydrop.engine;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the pushes of a log mean. Safe to share between threads. */
final class Counts {
    private final CodeMeanings meanings;
    private final Map<Meaning, List<Push>> byTime = new EnumMap<>(Meaning.class);

    /**
     * @param pushes every push of the log
     * @param asked the meanings that are asked for by place and time
     */
    Counts(List<Push> pushes, CodeMeanings meanings, List<Meaning> asked) {
        this.meanings = meanings;
        Map<ErrorCode, List<Meaning>> known = new HashMap<>();
        Map<Meaning, List<Push>> found = new EnumMap<>(Meaning.class);
        asked.forEach(meaning -> found.put(meaning, new ArrayList<>()));
        for (Push push : pushes) {
            for (Meaning meaning : known.computeIfAbsent(
                    push.code(),
                    code -> asked.stream()
                            .filter(each -> meanings.means(code, each))
                            .toList())) {
                found.getOrDefault(meaning, List.of()).add(push);
            }
        }
        found.forEach((meaning, some) -> byTime.put(meaning, TimeOrder.of(some.toArray(Push[]::new), Push::at)));
    }

    /** {@return how many of these pushes have each meaning} */
    Map<Meaning, Integer> of(List<Push> pushes) {
        Map<Meaning, Integer> counts = new EnumMap<>(Meaning.class);
        for (Push push : pushes) {
            meanings.meanings(push.code()).forEach(meaning -> counts.merge(meaning, 1, Integer::sum));
        }
        return counts;
    }

    /** {@return how many pushes of a meaning asked for end in any of these places and times} */
    int within(Meaning meaning, List<Reach> reaches) {
        int count = 0;
        for (Reach reach : reaches) {
            for (Push push :
                    TimeOrder.within(byTime.getOrDefault(meaning, List.of()), Push::at, reach.from(), reach.to())) {
                count += Places.holds(reach.place(), reach.name(), push) ? 1 : 0;
            }
        }
        return count;
    }
}
