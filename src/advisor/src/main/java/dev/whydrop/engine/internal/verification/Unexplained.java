package dev.whydrop.engine.internal.verification;

import dev.whydrop.model.Advice;
import dev.whydrop.model.Affected;
import dev.whydrop.model.CodeCount;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Undetermined;
import java.util.List;

/**
 * Disconnects of a report, apart from what explains them.
 *
 * @param scope what they have in common
 * @param codes their codes, sorted
 * @param impact what they did
 * @param occurrences when, in order of time
 * @param affected who was hit
 * @param missing input that would have made it surer
 * @param rows the records, sorted; the first of them where they are many
 */
record Unexplained(
        Scope scope,
        List<ErrorCode> codes,
        Impact impact,
        List<Occurrence> occurrences,
        Affected affected,
        List<String> missing,
        List<RowRef> rows) {
    /** {@return the disconnects of an advice that no longer explains them; their records are those that spoke for it} */
    static Unexplained by(Advice advice) {
        return new Unexplained(
                advice.scope(),
                advice.affected().codes().stream().map(CodeCount::code).sorted().toList(),
                advice.impact(),
                advice.occurrences(),
                advice.affected(),
                advice.missing(),
                advice.evidence().stream()
                        .flatMap(each -> each.rows().stream())
                        .distinct()
                        .sorted()
                        .limit(EvidenceLine.MOST_ROWS)
                        .toList());
    }

    static Unexplained of(Undetermined open) {
        return new Unexplained(
                open.scope(),
                open.codes(),
                open.impact(),
                open.occurrences(),
                open.affected(),
                open.missing(),
                open.rows());
    }
}
