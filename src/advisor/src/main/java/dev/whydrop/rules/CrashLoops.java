package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Rhythm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pushes of the whole log of a stream that were hardly on air and back at once, those of the episodes in which enough of them fall together. */
public final class CrashLoops extends StreamSeries {
    private CrashLoops(Meaning meaning, List<Push> pushes) {
        super(meaning, pushes);
    }

    /** @throws IllegalArgumentException if no episode of the timeline has enough */
    static CrashLoops of(StreamTimeline line, int ranSeconds, int backSeconds, int minimum, int seconds) {
        return new CrashLoops(line.meaning(), turns(line, ranSeconds, backSeconds, minimum, seconds));
    }

    /** {@return those that ran and were back within these times, of each episode in which so many end within that many seconds} */
    static List<Push> turns(StreamTimeline line, int ranSeconds, int backSeconds, int minimum, int seconds) {
        Map<Integer, List<Push>> byEpisode = new LinkedHashMap<>();
        line.those(push -> ShortSessionAndBack.fits(push, ranSeconds, backSeconds))
                .forEach(push -> byEpisode
                        .computeIfAbsent(push.episode().number(), any -> new ArrayList<>())
                        .add(push));
        byEpisode.values().removeIf(each -> Rhythm.densest(each, seconds) < minimum);
        return byEpisode.values().stream().flatMap(List::stream).toList();
    }

    @Override
    CrashLoops alone(Push push) {
        return new CrashLoops(meaning(), List.of(push));
    }
}
