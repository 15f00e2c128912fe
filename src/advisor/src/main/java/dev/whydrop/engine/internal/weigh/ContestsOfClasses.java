package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.candidate.Candidates;
import dev.whydrop.engine.internal.stream.PushClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the contest of each class of pushes: what is said of one holds for all. Safe to share between threads. */
final class ContestsOfClasses {
    private final Candidates candidates;
    private final double undeterminedBelow;
    private final Map<PushClass, CauseContest> known = new ConcurrentHashMap<>();

    ContestsOfClasses(Candidates candidates, double undeterminedBelow) {
        this.candidates = candidates;
        this.undeterminedBelow = undeterminedBelow;
    }

    /** {@return always the same contest for a class} */
    CauseContest of(PushClass pushClass) {
        CauseContest remembered = known.get(pushClass);
        if (remembered != null) {
            return remembered;
        }
        CauseContest fresh =
                new CauseContest(candidates.ofClass(candidates.byDiagnosis(pushClass.evidence())), undeterminedBelow);
        CauseContest other = known.putIfAbsent(pushClass, fresh);
        return other == null ? fresh : other;
    }
}
