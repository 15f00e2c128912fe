package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.Diagnosis.Condition;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.AddressBlock;
import dev.whydrop.model.ScopeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Domains on which nothing is ever on air and that one site alone was refused by. Who writes a host name wrongly mostly does so more than
 * once before it is right: those are one slip, however many domains it names.
 */
final class UnusedDomains {
    private static final String SEVERAL = "";

    private final Map<String, String> triedBy = new HashMap<>();

    /**
     * @param attributions those that have a winner count
     * @param used whether something is on air on a domain; asked of those that refused
     */
    UnusedDomains(List<Attribution> attributions, Predicate<String> used) {
        for (Attribution attribution : attributions) {
            if (!refusedByDomain(attribution)) {
                continue;
            }
            String domain = domain(attribution);
            if (!used.test(domain)) {
                String site = AddressBlock.site(attribution.push().address());
                triedBy.merge(domain, site, (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
    }

    private static boolean refusedByDomain(Attribution attribution) {
        Candidate winner = attribution.winner();
        return winner != null
                && winner.diagnosis().merge() == ScopeKind.DOMAIN
                && winner.diagnosis().otherwise().stream().anyMatch(each -> each.when() == Condition.WHOLE_DOMAIN);
    }

    /** {@return the one site that tried the domain of an attribution by which it was refused; empty where there is none} */
    String triedBy(Attribution attribution) {
        return refusedByDomain(attribution) ? triedBy.getOrDefault(domain(attribution), SEVERAL) : SEVERAL;
    }

    private static String domain(Attribution attribution) {
        return attribution.push().episode().stream().domain();
    }
}
