package dev.whydrop.catalog;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's table of disconnect codes, 70 pairs. Immutable, so safe to share between threads. */
public final class ErrorCatalog {
    private static final Pattern TRAILING_CODE =
            Pattern.compile("[(（]\\s*(\\d{1,9}(?:\\s*/\\s*\\d{1,9})?)\\s*[)）]\\s*$");
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{Punct}\\s。、，’]+");

    private final TreeMap<ErrorCode, CodeEntry> byCode = new TreeMap<>();
    private final Map<String, List<ErrorCode>> byText = new HashMap<>();
    private final Map<String, LocalText> familyNames;

    private ErrorCatalog(List<Group> groups, Map<String, LocalText> familyNames) {
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
                for (Language language : Language.values()) {
                    List<ErrorCode> codes =
                            byText.computeIfAbsent(key(group.documented().in(language)), any -> new ArrayList<>());
                    if (!codes.contains(code)) {
                        codes.add(code);
                    }
                }
            }
        }
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
        private static final ErrorCatalog SHIPPED =
                new ErrorCatalog(Shipped.list("codes", Group::of), Shipped.one("families", Entry::locals));
    }

    /** {@return the table that ships with the product; always the same one} */
    public static ErrorCatalog load() {
        return Table.SHIPPED;
    }

    /** {@return what is known about the pair; an unmapped entry when no table has it} */
    public CodeEntry get(ErrorCode code) {
        CodeEntry entry = byCode.get(code);
        return entry == null
                ? new CodeEntry(code, Family.UNMAPPED, null, null, null, List.of("unknown.collect"))
                : entry;
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

    /** {@return the short name of a family} */
    public String nameOf(Family family, Language language) {
        LocalText name = familyNames.get(family.toString());
        return name == null ? family.toString() : name.in(language);
    }

    /**
     * {@return the one code that a reason text stands for: a code in brackets at its end, or a documented text that only one pair has}
     *
     * <p>Empty when the text fits none or several. Source: the platform's records, which write {@code ...(3)}, {@code ...（3）} or {@code ...(18/305)}.
     */
    public Optional<ErrorCode> codeOf(String reason) {
        Matcher trailing = TRAILING_CODE.matcher(reason);
        if (trailing.find()) {
            return Optional.of(ErrorCode.parse(trailing.group(1)));
        }
        List<ErrorCode> codes = codesOf(reason);
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** {@return every code whose documented text, in any language, is this reason, sorted; empty when there is none} */
    public List<ErrorCode> codesOf(String reason) {
        return byText.getOrDefault(key(reason), List.of()).stream().sorted().toList();
    }

    private static String key(String text) {
        return NOT_COMPARED.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
