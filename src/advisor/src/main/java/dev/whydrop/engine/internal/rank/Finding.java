package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Owner;
import dev.whydrop.model.Scope;
import dev.whydrop.model.Severity;
import dev.whydrop.rules.push.Push;
import java.util.Comparator;
import java.util.List;

/**
 * One cause over all the disconnects it explains, before it is put into words.
 *
 * @param diagnosis the cause
 * @param scope what it is about
 * @param attributions the disconnects, in order of stream and time
 * @param severity how bad it is here
 * @param owner who has to act here
 * @param impactSummary what it did
 * @param likelihood the mean likelihood over the disconnects
 * @param amplifiers what made it worse, by id; each with those of the disconnects that it is about
 * @param priority 100 · likelihood · severity · reach; kept, as a million findings are sorted by it
 */
public record Finding(
        Diagnosis diagnosis,
        Scope scope,
        List<Attribution> attributions,
        Severity severity,
        Owner owner,
        ImpactSummary impactSummary,
        double likelihood,
        List<Finding> amplifiers,
        double priority) {
    /** By priority, then id, then scope; what is left equal stays in the order of its first push. */
    static final Comparator<Finding> ORDER = Comparator.comparingDouble(Finding::priority)
            .reversed()
            .thenComparing(finding -> finding.diagnosis().id())
            .thenComparing(Finding::scope);

    Finding(
            Diagnosis diagnosis,
            Scope scope,
            List<Attribution> attributions,
            Severity severity,
            Owner owner,
            ImpactSummary impactSummary,
            double likelihood,
            List<Finding> amplifiers) {
        this(
                diagnosis,
                scope,
                attributions,
                severity,
                owner,
                impactSummary,
                likelihood,
                amplifiers,
                Priority.of(likelihood, severity, impactSummary.impact()));
    }

    /** Whether nobody has to act: the disconnects are harmless. */
    public boolean benign() {
        return owner == Owner.NOBODY;
    }

    public List<Push> pushes() {
        return attributions.stream().map(Attribution::push).toList();
    }
}
