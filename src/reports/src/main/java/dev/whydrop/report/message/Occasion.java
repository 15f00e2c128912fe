package dev.whydrop.report.message;

import dev.whydrop.catalog.Reply;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Affected;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.StreamId;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.report.words.SpokenTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which streams were hit, when and how often, each as a part of a sentence to a customer. */
record Occasion(Presentation presentation, Impact impact, List<Occurrence> occurrences, Affected affected) {
    private static final int MOST_NAMED = 5;

    /** {@return what takes its place in a text} */
    String value(Reply.Placeholder placeholder) {
        return switch (placeholder) {
            case STREAMS -> streams();
            case WHEN -> when();
            case COUNT -> texts().get("reply.count", impact.disconnects());
            case ADDRESSES -> some(affected.clientIps());
            case DOMAINS -> some(affected.domains());
        };
    }

    /** {@return every stream, where a sentence cannot name them all; else empty} */
    List<StreamId> unnamed() {
        return affected.streams().size() > MOST_NAMED ? affected.streams() : List.of();
    }

    private String streams() {
        List<String> names = affected.streams().stream()
                .map(StreamId::streamName)
                .limit(MOST_NAMED)
                .toList();
        int all = affected.streams().size();
        String key = all == 1 ? "reply.streams-one" : all <= MOST_NAMED ? "reply.streams-few" : "reply.streams-many";
        return texts().get(key, all, String.join(texts().get("list.separator"), names));
    }

    private String when() {
        Instant from = occurrences.get(0).from();
        Instant to =
                occurrences.stream().map(Occurrence::to).max(Instant::compareTo).orElseThrow();
        return new SpokenTimes(presentation).span(from, to, occurrences.size());
    }

    private String some(Collection<String> names) {
        return names.isEmpty() ? texts().get("reply.not-recorded") : texts().some(names, MOST_NAMED);
    }

    private Texts texts() {
        return presentation.texts();
    }
}
