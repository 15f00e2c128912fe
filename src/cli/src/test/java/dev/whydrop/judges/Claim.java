package dev.whydrop.judges;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Scope;
import dev.whydrop.model.StreamId;
import java.util.List;

/**
 * What a report claims that several streams share.
 *
 * @param id the diagnosis
 * @param scope where it sits
 * @param occurrences when
 * @param streams whom it hit
 */
record Claim(String id, Scope scope, List<Occurrence> occurrences, List<StreamId> streams) {
    static Claim of(Advice advice) {
        return new Claim(
                advice.id(),
                advice.scope(),
                advice.occurrences(),
                advice.affected().streams());
    }
}
