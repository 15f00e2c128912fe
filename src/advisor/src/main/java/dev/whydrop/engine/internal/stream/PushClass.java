package dev.whydrop.engine.internal.stream;

import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.List;

/**
 * Pushes that stand alone in their episode and that no rule can tell apart. Most disconnects of a large log stand alone, and they are of few
 * classes; what the rules conclude about the first of a class holds for all of it.
 */
public final class PushClass {
    private List<Evidence> evidence = List.of();

    void conclude(List<Evidence> concluded) {
        List<Evidence> sorted = new ArrayList<>(concluded);
        sorted.sort(Evidence.ORDER);
        this.evidence = List.copyOf(sorted);
    }

    /** {@return what the rules concluded, about the first of the class} */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** {@return what the rules conclude about any push of the class} */
    public List<Evidence> about(Push push) {
        return evidence.stream().map(each -> each.about(push)).toList();
    }
}
