package dev.whydrop.engine.internal.session;

import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.code.CodeMeaning;
import dev.whydrop.rules.code.CodeTable;
import dev.whydrop.rules.code.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;

/** What codes mean, as the rules of the codes layer conclude it from events. Immutable. */
public final class CodeMeanings {
    private final List<CodeMeaning> all;
    private final Map<ErrorCode, Set<Meaning>> byCode = new HashMap<>();
    private final Map<ErrorCode, Long> bitsByCode = new HashMap<>();

    private CodeMeanings(List<CodeMeaning> all) {
        this.all = all;
        all.forEach(each -> byCode.computeIfAbsent(each.code(), any -> EnumSet.noneOf(Meaning.class))
                .add(each.meaning()));
        byCode.forEach((code, meanings) -> bitsByCode.put(code, bits(meanings)));
    }

    /** {@return the meanings, a bit each, the lowest for the first of all} */
    @SuppressWarnings("EnumOrdinal") // lives no longer than the process
    public static long bits(Collection<Meaning> meanings) {
        long bits = 0;
        for (Meaning each : meanings) {
            bits |= 1L << each.ordinal();
        }
        return bits;
    }

    /**
     * {@return what the codes of these events mean}
     *
     * @param events all of them become facts, so one for each code is enough
     */
    public static CodeMeanings of(
            Collection<Disconnect> events, KieBase rules, ErrorCatalog catalog, RuleStatistics statistics) {
        List<Object> facts = new ArrayList<>(events);
        facts.add(new CodeTable(catalog.all().stream().map(CodeEntry::code).collect(Collectors.toSet())));
        return new CodeMeanings(RuleSession.conclude(rules, facts, statistics, CodeMeaning.class).stream()
                .map(CodeMeaning.class::cast)
                .sorted(CodeMeaning.ORDER)
                .toList());
    }

    public List<CodeMeaning> all() {
        return all;
    }

    public boolean means(ErrorCode code, Meaning meaning) {
        return meanings(code).contains(meaning);
    }

    /** {@return what a code means, as {@linkplain #bits(Collection) bits}} */
    public long bits(ErrorCode code) {
        return bitsByCode.getOrDefault(code, 0L);
    }

    public Set<Meaning> meanings(ErrorCode code) {
        return byCode.getOrDefault(code, Set.of());
    }
}
