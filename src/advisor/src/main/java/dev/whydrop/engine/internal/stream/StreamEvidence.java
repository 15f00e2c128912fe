package dev.whydrop.engine.internal.stream;

import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.StreamSeries;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was concluded about a stream, laid out along its log: by episode, and over all episodes. */
public final class StreamEvidence {
    private final List<Push> pushes;
    private final Map<Integer, List<Evidence>> byEpisode = new HashMap<>();
    private final List<Evidence> overAll = new ArrayList<>();
    private final BitSet concerned = new BitSet();

    public StreamEvidence(StreamFindings findings) {
        this.pushes = findings.pushes();
        for (Evidence each : findings.evidence()) {
            List<Push> about = PatternContents.pushes(each.about());
            if (each.about() instanceof StreamSeries) {
                overAll.add(each);
                about.forEach(push -> concerned.set(push.number()));
            } else {
                byEpisode
                        .computeIfAbsent(about.get(0).episode().number(), any -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /** {@return the place after the last push of the episode that begins at that place} */
    public int endOfEpisode(int from) {
        int to = from + 1;
        while (to < pushes.size()
                && pushes.get(to).episode().number()
                        == pushes.get(from).episode().number()) {
            to++;
        }
        return to;
    }

    /** Whether evidence over all episodes is about the push at that place. */
    public boolean concerns(int place) {
        return concerned.get(place);
    }

    /** {@return the evidence about the episode that begins at that place, by itself} */
    public List<Evidence> ofEpisode(int from) {
        return byEpisode.getOrDefault(pushes.get(from).episode().number(), List.of());
    }

    /** Adds the evidence over all episodes that is about pushes from one place up to another. */
    public void addConcerning(int from, int to, List<Evidence> evidence) {
        for (Evidence each : overAll) {
            if (!within(PatternContents.pushes(each.about()), from, to).isEmpty()) {
                evidence.add(each);
            }
        }
    }

    /** {@return those of a stream's pushes that have a place from one number up to another} */
    public static List<Push> within(List<Push> pushes, int from, int to) {
        return pushes.subList(firstFrom(pushes, from), firstFrom(pushes, to));
    }

    private static int firstFrom(List<Push> pushes, int number) {
        int low = 0;
        int high = pushes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pushes.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
