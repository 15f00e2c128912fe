package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.column.Places;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.ScopeKind;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.push.Push;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what disconnects with one cause must share to have one remedy. */
public final class MergeKeys {
    private static final String SEVERAL = "";

    /** What a diagnosis says about one stream. */
    private record OnStream(String diagnosis, StreamId stream) {
        // Written out, as in Episode.
        @Override
        public boolean equals(Object other) {
            return other instanceof OnStream that && diagnosis.equals(that.diagnosis) && stream.equals(that.stream);
        }

        @Override
        public int hashCode() {
            return 31 * diagnosis.hashCode() + stream.hashCode();
        }
    }

    /** The one site from which the stream was pushed where the diagnosis was made; empty for several. */
    private final Map<OnStream, String> sites = new HashMap<>();

    private MergeKeys() {}

    /** {@return the keys of those attributions that have a winner} */
    public static MergeKeys of(List<Attribution> attributions) {
        MergeKeys keys = new MergeKeys();
        for (Attribution attribution : attributions) {
            Candidate winner = attribution.winner();
            if (winner != null && winner.diagnosis().merge() == ScopeKind.CLIENT_IP) {
                keys.add(winner.diagnosis(), attribution.push());
            }
        }
        return keys;
    }

    private void add(Diagnosis diagnosis, Push push) {
        if (!push.address().isEmpty()) {
            sites.merge(
                    new OnStream(diagnosis.id(), push.episode().stream()),
                    AddressBlock.site(push.address()),
                    (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** {@return what a disconnect has in common with those that the same remedy serves} */
    public Object key(Diagnosis diagnosis, Push push) {
        StreamId stream = push.episode().stream();
        return switch (diagnosis.merge()) {
            case STREAM -> stream;
            case APP -> Places.app(stream);
            case DOMAIN -> stream.domain();
            case CLIENT_IP -> {
                // Who moves from address to address has no line in common with anybody.
                String site = sites.getOrDefault(new OnStream(diagnosis.id(), stream), SEVERAL);
                yield site.isEmpty() ? stream : site;
            }
            case NODE -> push.disconnect().node();
            case IP_BLOCK, ACCOUNT, PLATFORM -> "";
        };
    }
}
