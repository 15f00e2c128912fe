package dev.whydrop.cli.input;

import dev.whydrop.Rulebook;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.CodeEntry;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.OldName;
import dev.whydrop.catalog.OldNames;
import dev.whydrop.catalog.PusherMessage;
import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.model.Family;
import dev.whydrop.model.RuleDescription;
import dev.whydrop.report.text.TextDiagnoses;
import dev.whydrop.report.words.Presentation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has a name: diagnoses, rules, families of codes, messages of encoders. */
public final class KnownNames {
    private final Rulebook rules = Rulebook.load();
    private final AdviceBook book = AdviceBook.of(rules.diagnoses());

    /** {@return what became of the diagnosis or rule that an earlier version called so; null when none did} */
    public static @Nullable OldName old(String name) {
        return OldNames.shipped().all().stream()
                .filter(each ->
                        each.kind() != OldName.Kind.SETTING && each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** {@return what the diagnosis or rule of that id is, of an id it had in an earlier version, too; null when there is none} */
    @Nullable
    public String explained(String wanted, Presentation presentation) {
        TextDiagnoses text = new TextDiagnoses(presentation);
        OldName old = old(wanted);
        String name = old == null || old.renamed() == null ? wanted : old.renamed();
        String id = name.toLowerCase(Locale.ROOT);
        if (rules.diagnoses().contains(id)) {
            List<RuleDescription> about = rules.all().stream()
                    .filter(rule -> id.equals(rule.diagnosis()))
                    .toList();
            return text.explain(book.get(id), ErrorCatalog.load(), about);
        }
        return rules.all().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(name))
                .findFirst()
                .map(rule -> text.explain(rule, diagnosis(rule)))
                .orElse(null);
    }

    /** {@return the diagnosis that the rule of that id speaks for or against; empty when there is no such rule or it only names facts} */
    public Optional<String> ofRule(String id) {
        return rules.all().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst()
                .map(RuleDescription::diagnosis);
    }

    private @Nullable Diagnosis diagnosis(RuleDescription rule) {
        return rule.diagnosis() == null ? null : book.get(rule.diagnosis());
    }

    /** {@return that nobody knows this, and what may have been meant; of what is gone, what decides instead} */
    public String refusal(String wanted) {
        OldName old = old(wanted);
        if (old != null) {
            return old.refusal();
        }
        return "'" + wanted + "' is neither an error code, a family, a reason text or an encoder's message that whydrop"
                + " knows, nor the id of a diagnosis or a rule. "
                + NearNames.of(names().toList())
                        .maybe(
                                wanted,
                                "Maybe write it like 21, 18/501, network or \"Network error for the push client.\"");
    }

    private Stream<String> names() {
        return Stream.of(
                        rules.diagnoses().stream(),
                        rules.all().stream().map(RuleDescription::id),
                        Stream.of(Family.values())
                                .filter(family -> family != Family.UNMAPPED)
                                .map(Family::toString),
                        PusherMessage.all().stream().flatMap(message -> message.texts().stream()),
                        ErrorCatalog.load().all().stream()
                                .map(CodeEntry::documented)
                                .filter(Objects::nonNull)
                                .flatMap(text -> Stream.of(text.en(), text.zh(), text.ja())))
                .flatMap(each -> each);
    }
}
