package dev.whydrop.catalog;

import dev.whydrop.model.Phrase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that earlier versions had and this one no longer has, from {@code rules/old-names.yaml}. Immutable, so safe to share between threads. */
public final class OldNames {
    private final Map<String, OldName> byName;

    private OldNames(Map<String, OldName> byName) {
        this.byName = byName;
    }

    /** Reads the file when a name is first asked for that is none of today. */
    private static final class Names {
        private static final OldNames SHIPPED = of(Shipped.list("old-names", OldName::of));
    }

    /** {@return those of the product} */
    public static OldNames shipped() {
        return Names.SHIPPED;
    }

    /** {@return names that need not be those of the product} */
    static OldNames of(List<OldName> names) {
        Map<String, OldName> byName = new LinkedHashMap<>();
        names.forEach(each -> byName.put(each.name(), each));
        return new OldNames(byName);
    }

    /** {@return every one, in the order of the file} */
    public Collection<OldName> all() {
        return byName.values();
    }

    /** {@return what became of a thing of that kind that had this name; null when no version had one} */
    public @Nullable OldName find(OldName.Kind kind, String name) {
        OldName old = byName.get(name);
        return old != null && old.kind() == kind ? old : null;
    }

    /** {@return what a thing of that kind is called now; the name itself where it is none that changed} */
    public String today(OldName.Kind kind, String name) {
        OldName old = find(kind, name);
        return old == null || old.renamed() == null ? name : old.renamed();
    }

    private @Nullable OldName findRuleOrDiagnosis(String name) {
        OldName rule = find(OldName.Kind.RULE, name);
        return rule == null ? find(OldName.Kind.DIAGNOSIS, name) : rule;
    }

    /** {@return these rules and diagnoses as they are called now, without those that are gone: a rule that is gone cannot speak, so it need not be left out} */
    public Set<String> today(Collection<String> disabled) {
        Set<String> today = new TreeSet<>();
        for (String id : disabled) {
            OldName old = findRuleOrDiagnosis(id);
            if (old == null) {
                today.add(id);
            } else if (old.renamed() != null) {
                today.add(old.renamed());
            }
        }
        return today;
    }

    /** {@return what whoever left these rules and diagnoses out has to know, in the order of the names} */
    public List<Phrase> notes(Collection<String> disabled) {
        return disabled.stream()
                .sorted()
                .map(this::findRuleOrDiagnosis)
                .filter(Objects::nonNull)
                .map(OldName::note)
                .toList();
    }
}
