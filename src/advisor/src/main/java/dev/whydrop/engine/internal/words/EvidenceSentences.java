package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Placeholders;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.words.PlaceholderValues.Kind;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Push;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of an evidence sentence with what was measured on the pattern that fired. */
public final class EvidenceSentences {
    private static final int MOST_LISTED = 3;
    private static final PlaceholderValues PLACEHOLDERS = PlaceholderValues.ALL;

    private final Texts texts;
    private final CodeMeanings meanings;

    public EvidenceSentences(Texts texts, CodeMeanings meanings) {
        this.texts = texts;
        this.meanings = meanings;
    }

    Texts texts() {
        return texts;
    }

    /** @throws IllegalArgumentException if the sentence has a placeholder that is not known */
    String fill(String sentence, Evidence evidence) {
        return Placeholders.filled(sentence, name -> PLACEHOLDERS.value(name, evidence, this));
    }

    /**
     * {@return the sentence about several finds of a rule taken together; null where it says what only a single find has, such as its time span}
     *
     * @param support the finds; how many they are is told where the sentence counts nothing itself
     */
    @Nullable
    String total(String sentence, Support support) {
        Set<String> names = Placeholders.in(sentence);
        if (!PLACEHOLDERS.addUp(names) || PLACEHOLDERS.all(Kind.NAME, names)) {
            return null;
        }
        List<Push> about = support.about();
        String total = Placeholders.filled(sentence, name -> PLACEHOLDERS.total(name, about, support::context, this));
        return PLACEHOLDERS.any(Kind.COUNT, names) ? total : texts.get("evidence.times", total, support.finds());
    }

    /**
     * {@return a sentence about one of several finds, with how many there are}
     *
     * @param filled the sentence about the largest of them
     * @param sentence the same with its placeholders
     */
    String among(String filled, String sentence, int finds) {
        boolean measured = !PLACEHOLDERS.all(Kind.NAME, Placeholders.in(sentence));
        return texts.get(measured ? "evidence.largest" : "evidence.times", filled, finds);
    }

    String duration(long seconds) {
        return texts.duration(seconds);
    }

    String number(int value) {
        // Below a thousand nothing groups the digits, and to format takes longer than to find out the number.
        return value < 1_000 ? Integer.toString(value) : texts.get("number", value);
    }

    /** {@return the first of the addresses; that none is recorded where there are none} */
    String addresses(Set<String> addresses) {
        return addresses.isEmpty() ? texts.get("evidence.no-address") : texts.some(List.copyOf(addresses), MOST_LISTED);
    }

    /** {@return the codes of the pushes, each once} */
    String codes(List<Push> pushes) {
        TreeSet<ErrorCode> codes = new TreeSet<>();
        ErrorCode last = null;
        for (Push push : pushes) {
            // Mostly the same comes many times in turn.
            if (!push.code().equals(last)) {
                last = push.code();
                codes.add(last);
            }
        }
        return inARow(codes.stream()
                .map(code -> ErrorCatalog.load().shown(code, texts))
                .toList());
    }

    String inARow(Collection<String> words) {
        return String.join(texts.get("list.separator"), words);
    }

    /** {@return those of the pushes whose code means it} */
    List<Push> with(Meaning meaning, List<Push> pushes) {
        return pushes.stream()
                .filter(push -> meanings.means(push.code(), meaning))
                .toList();
    }
}
