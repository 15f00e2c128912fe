package dev.whydrop.engine;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Cause;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Seen;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;

/** What the codes of one input mean, as the rules of the causes layer conclude it: once per distinct code. */
final class Causes {
    /** Nothing is known. */
    static final Causes NONE = new Causes(Set.of(), List.of());

    private final Set<ErrorCode> codes;
    private final List<Cause> all;
    private final Map<ErrorCode, Set<Meaning>> byCode = new HashMap<>();

    private Causes(Set<ErrorCode> codes, List<Cause> all) {
        this.codes = codes;
        this.all = all;
        all.forEach(cause -> byCode.computeIfAbsent(cause.code(), any -> EnumSet.noneOf(Meaning.class))
                .add(cause.meaning()));
    }

    static Causes of(Collection<ErrorCode> codes, KieBase rules, ErrorCatalog catalog) {
        List<Seen> seen = codes.stream()
                .map(code -> new Seen(code, catalog.get(code).mapped()))
                .toList();
        return new Causes(
                Set.copyOf(codes),
                RuleSession.conclude(rules, seen, new RuleStatistics(), Cause.class).stream()
                        .map(Cause.class::cast)
                        .sorted(Comparator.comparing(Cause::code).thenComparing(Cause::meaning))
                        .toList());
    }

    /** {@return the codes that were asked about, whether they mean anything or not} */
    Set<ErrorCode> codes() {
        return codes;
    }

    boolean cover(Collection<ErrorCode> others) {
        return codes.containsAll(others);
    }

    List<Cause> all() {
        return all;
    }

    boolean means(ErrorCode code, Meaning meaning) {
        return meanings(code).contains(meaning);
    }

    Set<Meaning> meanings(ErrorCode code) {
        return byCode.getOrDefault(code, Set.of());
    }
}
