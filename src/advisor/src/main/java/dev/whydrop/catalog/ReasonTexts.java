package dev.whydrop.catalog;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that stand for codes: the documented ones of the code table and the other wordings of {@code reasons.yaml}. They are compared without regard
 * to case, blanks, width and punctuation. Immutable, so safe to share between threads.
 */
final class ReasonTexts {
    /** What is longer is no text of the platform, and not worth the time to compare it. */
    private static final int LONGEST = 300;

    /** A code in brackets at the end, of which nobody writes more. */
    private static final int LONGEST_CODE = 40;

    private static final Pattern TRAILING_CODE =
            Pattern.compile("\\(\\s*(\\d{1,9}(?:\\s*/\\s*\\d{1,9})?)\\s*\\)[\\s\\p{IsPunctuation}]*$");

    /** Main code and sub-code in any brackets, as people write them; before or behind the text. */
    private static final String PAIR =
            "[(\\[{<【〔〈「]\\s*(?<main>\\d{1,2})\\s*[/\\-,.:_]\\s*(?<sub>\\d{1,3})\\s*[)\\]}>】〕〉」]";

    /** Nothing but the two numbers. */
    private static final Pattern BARE_PAIR =
            Pattern.compile("^\\s*(?<main>\\d{1,2})\\s*[/\\-,.:_]\\s*(?<sub>\\d{1,3})\\s*$");

    private static final Pattern LEADING_PAIR = Pattern.compile("^\\s*" + PAIR);
    private static final Pattern TRAILING_PAIR = Pattern.compile(PAIR + "[\\s\\p{IsPunctuation}]*$");

    /** As programs log it, {@code code 18/503}, {@code errcode=18, sub_errcode=503}. */
    private static final Pattern NAMED_PAIR = Pattern.compile(
            "(?i)(?:code|代码|错误码|コード)[\\s=:\"'（(]{0,4}(?<main>\\d{1,2})(?:\\s*[/_-]\\s*|[^0-9]{1,5}sub(?:[_ ]?(?:err(?:or)?[_ ]?)?code)?[\\s=:\"']{1,4})(?<sub>\\d{1,3})(?!\\d)");

    private static final Pattern NAMED_SUB =
            Pattern.compile("(?i)sub[_ -]?(?:err(?:or)?[_ -]?)?code[\\s=:\"']{1,4}(?<sub>\\d{2,3})(?!\\d)");

    private final Map<String, TreeSet<ErrorCode>> byText = new HashMap<>();

    /** One entry of {@code reasons.yaml}: texts and the codes they stand for. */
    record Wording(Set<ErrorCode> codes, List<Family> families, List<String> texts) {
        static Wording of(Entry entry) {
            Set<ErrorCode> codes = new TreeSet<>();
            entry.texts("codes").forEach(each -> codes.add(ErrorCode.parse(each)));
            return new Wording(
                    codes,
                    entry.has("family") ? List.of(entry.constant("family", Family.class)) : List.of(),
                    entry.texts("texts"));
        }
    }

    /**
     * @param table every code of the table
     * @param others other wordings
     */
    ReasonTexts(Collection<CodeEntry> table, List<Wording> others) {
        for (CodeEntry entry : table) {
            LocalText documented = entry.documented();
            if (documented != null) {
                for (Language language : Language.values()) {
                    add(documented.in(language), entry.code());
                }
            }
        }
        for (Wording wording : others) {
            for (String text : wording.texts()) {
                wording.codes().forEach(code -> add(text, code));
                table.stream()
                        .filter(entry -> wording.families().contains(entry.family()))
                        .forEach(entry -> add(text, entry.code()));
            }
        }
    }

    private void add(String text, ErrorCode code) {
        byText.computeIfAbsent(key(text), any -> new TreeSet<>()).add(code);
    }

    /** {@return the code in brackets at the end of the text} */
    static Optional<ErrorCode> codeInBrackets(String reason) {
        String end = reason.substring(Math.max(0, reason.length() - LONGEST_CODE));
        Matcher trailing = TRAILING_CODE.matcher(Normalizer.normalize(end, Normalizer.Form.NFKC));
        return trailing.find() ? Optional.of(ErrorCode.parse(trailing.group(1))) : Optional.empty();
    }

    /** {@return the main code and the sub-code that are all of the text, or stand in some brackets at either end of it; nobody need know them} */
    static Optional<ErrorCode> pairInBrackets(String reason) {
        String start = reason.substring(0, Math.min(reason.length(), LONGEST_CODE));
        String end = reason.substring(Math.max(0, reason.length() - LONGEST_CODE));
        return pair(LEADING_PAIR, start).or(() -> pair(TRAILING_PAIR, end)).or(() -> pair(BARE_PAIR, start));
    }

    private static Optional<ErrorCode> pair(Pattern form, String text) {
        Matcher found = form.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return found.find()
                ? Optional.of(ErrorCode.of(Integer.parseInt(found.group("main")), Integer.parseInt(found.group("sub"))))
                : Optional.empty();
    }

    /** {@return the main code and the sub-code that a text names as such; nobody need know them} */
    static Optional<ErrorCode> namedPair(String reason) {
        return reason.length() > LONGEST ? Optional.empty() : pair(NAMED_PAIR, reason);
    }

    /** {@return the sub-code that a text names as such; 0 when it names none} */
    static int namedSubCode(String reason) {
        Matcher named =
                NAMED_SUB.matcher(reason.length() > LONGEST ? "" : Normalizer.normalize(reason, Normalizer.Form.NFKC));
        return named.find() ? Integer.parseInt(named.group("sub")) : 0;
    }

    /** {@return every code the text stands for, sorted; empty when nobody knows it} */
    List<ErrorCode> codesOf(String reason) {
        Set<ErrorCode> codes = reason.length() > LONGEST ? null : byText.get(key(reason));
        return codes == null ? List.of() : List.copyOf(codes);
    }

    /** {@return each text that is known, as it is compared} */
    Set<String> keys() {
        return Set.copyOf(byText.keySet());
    }

    /** {@return what of a text is compared; nothing of one that is too long} */
    static String comparable(String reason) {
        return reason.length() > LONGEST ? "" : key(reason);
    }

    /** {@return what of a text is compared: its letters and digits, in one case and one width} */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
