package dev.whydrop.catalog.near;

import dev.whydrop.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the reason text that one is a slip of: an edition that nobody has listed, or a hand that typed it. One letter may differ, the text must be long
 * enough for that to mean nothing, and whatever stands for another code must be far off. Immutable.
 */
public final class NearTexts {
    /** In a shorter text one letter may be the whole difference between two causes. */
    private static final int SHORTEST = 8;

    /** How far the next text that stands for something else has to be. */
    private static final int APART = 3;

    /** What turns a text into its opposite, as it stands in a text without blanks. Where the two texts have not the same of it, neither is the other. */
    private static final Pattern OPPOSITES = Pattern.compile("不|未|无|無|没|沒|非|禁|ない|ません|ず|黑|白|ブラック|ホワイト"
            + "|not|non|no|un|in|im|dis|(?:ca|is|are|was|does|did|wo|has|have)nt|black|white|block|allow|deny");

    private final Map<String, ErrorCode> codes;

    /** @param codes what each known text stands for, by what of the text is compared */
    public NearTexts(Map<String, ErrorCode> codes) {
        this.codes = Map.copyOf(codes);
    }

    /**
     * {@return what the one text that it is a slip of stands for; empty when there is none}
     *
     * @param text as it is compared; none of the known ones
     */
    public Optional<ErrorCode> codeOf(String text) {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.empty();
        }
        return codes.entrySet().stream()
                .filter(known -> slip(known.getKey(), text))
                .map(Map.Entry::getValue)
                .findAny() // where there are several, they are the same or none is alone
                .filter(code -> alone(text, code));
    }

    private static boolean slip(String known, String text) {
        return within(known, text, 1) && opposites(known).equals(opposites(text));
    }

    /** Whether all that stands for anything else is far off. */
    private boolean alone(String text, ErrorCode code) {
        return codes.entrySet().stream()
                .noneMatch(other -> !other.getValue().equals(code) && within(other.getKey(), text, APART - 1));
    }

    private static boolean within(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) <= most && EditDistance.between(one, other) <= most;
    }

    private static List<String> opposites(String text) {
        List<String> found = new ArrayList<>();
        Matcher each = OPPOSITES.matcher(text);
        for (int from = 0; each.find(from); from = each.start() + 1) {
            found.add(each.group());
        }
        found.sort(String::compareTo);
        return found;
    }
}
