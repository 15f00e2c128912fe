package dev.whydrop.engine;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.model.UrlCheck.Signature;
import dev.whydrop.model.UrlCheck.Time;
import dev.whydrop.rules.Push;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Says what is wrong with push URLs. */
final class UrlWords {
    private UrlWords() {}

    /** {@return the parameters that some of the URLs lack} */
    static String lacking(List<Push> pushes, Texts texts) {
        TreeSet<String> names = new TreeSet<>();
        for (Push push : pushes) {
            UrlCheck check = push.disconnect().urlCheck();
            if (check.time() == Time.MISSING) {
                names.add("txTime");
            }
            if (check.signature() == Signature.MISSING) {
                names.add("txSecret");
            }
        }
        return String.join(texts.get("list.separator"), names);
    }

    /** {@return in which wrong forms some of the URLs have their {@code txTime}} */
    static String timeForms(List<Push> pushes, Texts texts) {
        return words(pushes, UrlCheck::time, time -> time.compareTo(Time.PRESENT) > 0, "url.time.", texts);
    }

    /** {@return with what instead of the right key, StreamName and {@code txTime} some of the URLs were signed} */
    static String mistakes(List<Push> pushes, Texts texts) {
        return words(
                pushes, UrlCheck::signature, each -> each.otherKey() || each.misapplied(), "url.signature.", texts);
    }

    private static <E extends Enum<E>> String words(
            List<Push> pushes, Function<UrlCheck, E> part, Predicate<E> said, String prefix, Texts texts) {
        List<String> words = pushes.stream()
                .map(push -> part.apply(push.disconnect().urlCheck()))
                .filter(said)
                .distinct()
                .sorted()
                .map(each ->
                        texts.get(prefix + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        return String.join(texts.get("list.separator"), words);
    }
}
