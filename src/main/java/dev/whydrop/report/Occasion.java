package dev.whydrop.report;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which streams were hit, when and how often, each as a part of a sentence to a customer. */
record Occasion(Presentation presentation, Impact impact, List<Occurrence> occurrences, Affected affected) {
    private static final int MOST_NAMED = 5;

    /** {@return what takes the place of that placeholder; see {@link dev.whydrop.catalog.Reply#PLACEHOLDERS}} */
    String value(String placeholder) {
        return switch (placeholder) {
            case "streams" -> streams();
            case "when" -> when();
            case "count" -> texts().get("reply.count", impact.disconnects());
            case "addresses" -> some(affected.clientIps());
            case "domains" -> some(affected.domains());
            default -> throw new IllegalArgumentException("No reply may use {" + placeholder + "}.");
        };
    }

    private String streams() {
        List<String> names = affected.streams().stream()
                .map(StreamId::streamName)
                .limit(MOST_NAMED)
                .toList();
        int all = affected.streams().size();
        String key = all == 1 ? "one" : all <= MOST_NAMED ? "few" : "many";
        return texts().get("reply.streams." + key, all, String.join(texts().get("list.separator"), names));
    }

    private String when() {
        Instant from = occurrences.get(0).from();
        Instant to = occurrences.get(occurrences.size() - 1).to();
        String note = occurrences.size() == 1
                ? presentation.zoneName()
                : texts().get("reply.when.periods", presentation.zoneName(), occurrences.size());
        return from.equals(to)
                ? texts().get("reply.when.at", presentation.time(from), note)
                : texts().get("reply.when.between", presentation.time(from), presentation.until(from, to), note);
    }

    private String some(Collection<String> names) {
        return names.isEmpty() ? texts().get("reply.not-recorded") : texts().some(names, MOST_NAMED);
    }

    private Texts texts() {
        return presentation.texts();
    }
}
