package dev.whydrop.catalog;

import dev.whydrop.catalog.near.NearTexts;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The platform's table of disconnect codes, 70 pairs. Immutable, so safe to share between threads. */
public final class ErrorCatalog {
    private static final List<String> UNEXPLAINED = List.of("unknown.collect");

    private final TreeMap<ErrorCode, CodeEntry> byCode = new TreeMap<>();
    private final Map<Family, CodeEntry> byFamily = new EnumMap<>(Family.class);
    private final ReasonTexts reasons;
    private final NearTexts near;
    private final Map<String, LocalText> familyNames;

    private ErrorCatalog(List<Group> groups, List<ReasonTexts.Wording> wordings, Map<String, LocalText> familyNames) {
        this.familyNames = familyNames;
        for (Group group : groups) {
            for (String text : group.codes()) {
                ErrorCode code = ErrorCode.parse(text);
                byCode.put(
                        code,
                        new CodeEntry(
                                code,
                                group.family(),
                                group.documented(),
                                group.tells(),
                                group.doesNotTell(),
                                group.diagnoses()));
            }
        }
        for (Family family : Family.values()) {
            byFamily.put(family, familyOnly(family));
        }
        this.reasons = new ReasonTexts(byCode.values(), wordings);
        this.near = new NearTexts(reasons.keys().stream().collect(Collectors.toMap(text -> text, this::codeOf)));
    }

    /** {@return what is left of the entries of a family where nobody knows which of them it is} */
    private CodeEntry familyOnly(Family family) {
        Set<LocalText> documented = new HashSet<>();
        Set<String> diagnoses = new LinkedHashSet<>();
        for (CodeEntry entry : withFamily(family)) {
            documented.add(Objects.requireNonNull(entry.documented()));
            diagnoses.addAll(entry.diagnoses());
        }
        return new CodeEntry(
                ErrorCode.of(family),
                family,
                documented.size() == 1 ? documented.iterator().next() : null,
                null,
                null,
                family == Family.UNMAPPED ? UNEXPLAINED : List.copyOf(diagnoses));
    }

    /** One entry of {@code codes.yaml}: pairs that share texts and meaning. */
    private record Group(
            List<String> codes,
            Family family,
            LocalText documented,
            LocalText tells,
            LocalText doesNotTell,
            List<String> diagnoses) {
        static Group of(Entry entry) {
            return new Group(
                    entry.texts("codes"),
                    entry.constant("family", Family.class),
                    entry.local("documented"),
                    entry.local("tells"),
                    entry.local("doesNotTell"),
                    entry.texts("diagnoses"));
        }
    }

    /** Reads the table when it is first asked for. */
    private static final class Table {
        private static final ErrorCatalog SHIPPED = new ErrorCatalog(
                Shipped.list("codes", Group::of),
                Shipped.list("reasons", ReasonTexts.Wording::of),
                Shipped.one("families", Entry::locals));
    }

    /** {@return the table that ships with the product; always the same one} */
    public static ErrorCatalog load() {
        return Table.SHIPPED;
    }

    /** {@return what is known about the pair, or the family where nothing but it is known; an unmapped entry when no table has it} */
    public CodeEntry get(ErrorCode code) {
        CodeEntry entry = code.family() == null ? byCode.get(code) : byFamily.get(code.family());
        return entry == null ? new CodeEntry(code, Family.UNMAPPED, null, null, null, UNEXPLAINED) : entry;
    }

    /** {@return every pair of the table, sorted} */
    public Collection<CodeEntry> all() {
        return byCode.values();
    }

    /** {@return every pair with that main code, sorted; empty when the table has none} */
    public List<CodeEntry> withMain(int main) {
        return List.copyOf(
                byCode.subMap(ErrorCode.of(main), ErrorCode.of(main + 1)).values());
    }

    /** {@return every pair of the family, sorted} */
    public List<CodeEntry> withFamily(Family family) {
        return byCode.values().stream()
                .filter(entry -> entry.family() == family)
                .toList();
    }

    /** {@return the short name of a family} */
    public String nameOf(Family family, Language language) {
        LocalText name = familyNames.get(family.toString());
        return name == null ? family.toString() : name.in(language);
    }

    /** {@return a code for a reader; where only the family is known, its name in their language, marked as no code} */
    public String shown(ErrorCode code, Texts texts) {
        return code.family() == null || texts.language() == Language.EN
                ? code.toString()
                : texts.get("code.of-family", nameOf(code.family(), texts.language()));
    }

    /**
     * {@return what a reason text stands for: the code in brackets at its end, or a known one in any brackets at either end, else the one code that has the text, else the one it names by its numbers, else the family of the codes that share
     * it, else {@link Family#UNMAPPED}}
     *
     * <p>Source: the platform's records, which write {@code ...(3)}, {@code ...（3）} or {@code ...(18/305)}.
     */
    public ErrorCode codeOf(String reason) {
        Optional<ErrorCode> inBrackets = ReasonTexts.codeInBrackets(reason);
        if (inBrackets.isPresent()) {
            return inBrackets.get();
        }
        Optional<ErrorCode> pair = ReasonTexts.pairInBrackets(reason).filter(byCode::containsKey);
        if (pair.isPresent()) {
            return pair.get();
        }
        List<ErrorCode> codes = codesOf(reason);
        if (codes.size() == 1) {
            return codes.get(0);
        }
        Optional<ErrorCode> named = named(reason);
        if (named.isPresent()) {
            return named.get();
        }
        List<Family> families =
                codes.stream().map(code -> get(code).family()).distinct().toList();
        return ErrorCode.of(families.size() == 1 ? families.get(0) : Family.UNMAPPED);
    }

    /** {@return the one code that a text of no known wording names by its numbers} */
    private Optional<ErrorCode> named(String reason) {
        Optional<ErrorCode> pair = ReasonTexts.namedPair(reason).filter(byCode::containsKey);
        int sub = pair.isPresent() ? 0 : ReasonTexts.namedSubCode(reason);
        if (sub == 0) {
            return pair;
        }
        List<ErrorCode> codes =
                byCode.keySet().stream().filter(each -> each.sub() == sub).toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /**
     * {@return what the reason text stands for, {@link ErrorCode#guessed() guessed} from the one that it differs from by a letter where nobody knows it
     * as it is}
     */
    public ErrorCode codeOrGuess(String reason) {
        ErrorCode code = codeOf(reason);
        return code.family() == Family.UNMAPPED
                ? near.codeOf(ReasonTexts.comparable(reason))
                        .map(ErrorCode::asGuess)
                        .orElse(code)
                : code;
    }

    /** {@return what the platform says of a code, else that half of it is missing, or that nobody knows it} */
    public String documented(ErrorCode code, Texts texts) {
        LocalText documented = get(code).documented();
        if (documented != null) {
            return documented.in(texts.language());
        }
        return texts.get(lacksSubCode(code) ? "records.no-sub-code" : "records.unmapped");
    }

    /** Whether it is a main code that the table has only with sub-codes, so that half of it is missing. */
    public boolean lacksSubCode(ErrorCode code) {
        return code.known()
                && code.sub() == 0
                && !byCode.containsKey(code)
                && !withMain(code.main()).isEmpty();
    }

    /**
     * {@return the code that a reason text gives to a main code without its sub-code; the same where the text does not tell exactly one}
     *
     * <p>Source: the platform's stop callbacks, which have no {@code sub_errcode}, but a text.
     */
    public ErrorCode withSubCodeOf(ErrorCode main, String reason) {
        ErrorCode told = codeOrGuess(reason);
        List<ErrorCode> codes = (told.known() ? List.of(told) : codesOf(reason))
                .stream().filter(each -> each.main() == main.main()).toList();
        return codes.size() == 1 ? codes.get(0) : main;
    }

    /** {@return every code that has the text, in any language, old or new, sorted; empty when there is none} */
    public List<ErrorCode> codesOf(String reason) {
        return reasons.codesOf(reason);
    }
}
