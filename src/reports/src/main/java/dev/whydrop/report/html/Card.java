package dev.whydrop.report.html;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Effect;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Family;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.html.drawing.Strip;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One advice with all that the page shows of it.
 *
 * @param advice the advice
 * @param families the families of its disconnects
 * @param strip its timeline
 * @param ready texts to copy; empty when there are none
 */
record Card(Advice advice, Collection<Family> families, Strip strip, List<ReadyText> ready) {
    private static final int MOST_STREAMS = 40;

    Card {
        families = List.copyOf(families);
        ready = List.copyOf(ready);
    }

    List<EvidenceLine> reasons(Effect effect) {
        return advice.evidence().stream()
                .filter(each -> each.effect() == effect)
                .toList();
    }

    /** {@return the checks beyond the one that is shown with the reasons} */
    List<String> furtherChecks() {
        return advice.checks().stream()
                .filter(each -> !each.equals(advice.nextCheck()))
                .toList();
    }

    /** {@return all that speaks for and against it, and for what makes it worse} */
    List<EvidenceLine> evidence() {
        return Stream.concat(
                        advice.evidence().stream(),
                        advice.amplifiers().stream().flatMap(each -> each.evidence().stream()))
                .toList();
    }

    /** {@return the first of the streams; the page counts the rest} */
    List<StreamId> streams() {
        return advice.affected().streams().stream().limit(MOST_STREAMS).toList();
    }

    int moreStreams() {
        return Math.max(0, advice.affected().streams().size() - MOST_STREAMS);
    }

    /** {@return the families' names as the filter looks for them} */
    String familyWords() {
        return families.stream().map(Family::toString).sorted().collect(Collectors.joining(" "));
    }
}
