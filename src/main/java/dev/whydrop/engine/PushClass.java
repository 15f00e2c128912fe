package dev.whydrop.engine;

import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StreamSeries;
import dev.whydrop.rules.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Pushes that stand alone in their episode and that no rule can tell apart. Most disconnects of a large log stand alone, and they are of few
 * classes; what the rules conclude about the first of a class holds for all of it.
 */
final class PushClass {
    private final Push first;
    private final boolean only;
    private List<Evidence> evidence = List.of();

    /** @param only whether its pushes are the only ones of their streams */
    PushClass(Push first, boolean only) {
        this.first = first;
        this.only = only;
    }

    /** {@return what goes into the rule session for it} */
    List<Timeline> timelines(StreamPass pass) {
        List<Push> alone = List.of(first);
        List<Timeline> timelines = new ArrayList<>(pass.ofEpisode(alone));
        if (only) {
            timelines.addAll(pass.ofStream(alone));
        }
        return timelines;
    }

    /** {@return the first push of the class; the evidence is about it} */
    Push first() {
        return first;
    }

    /** Whether a pattern that begins with the first push is about this class, and not about a log that begins with it. */
    boolean owns(Pattern about) {
        return only || !(about instanceof StreamSeries);
    }

    void conclude(List<Evidence> concluded) {
        List<Evidence> sorted = new ArrayList<>(concluded);
        sorted.sort(Evidence.ORDER);
        this.evidence = List.copyOf(sorted);
    }

    /** {@return what the rules concluded, about the first of the class} */
    List<Evidence> evidence() {
        return evidence;
    }

    /** {@return what the rules conclude about any push of the class} */
    List<Evidence> about(Push push) {
        return evidence.stream().map(each -> each.about(push)).toList();
    }
}
