package dev.whydrop.engine.internal.words;

import dev.whydrop.engine.internal.words.PlaceholderValues.Kind;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.model.UrlCheck.Signature;
import dev.whydrop.model.UrlCheck.Time;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Urls;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Says what is wrong with push URLs. */
final class UrlWords {
    private UrlWords() {}

    static void addTo(PlaceholderValues all) {
        all.add("late", Kind.MEASURE, (about, words) -> words.duration(new Urls(about).late()));
        all.add("validFor", Kind.MEASURE, (about, words) -> words.duration(new Urls(about).validFor()));
        all.addOfContext(
                "otherValidFor",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.duration(urls(fact).validFor()));
        all.add("lacking", Kind.NAME, Pattern.class, (fact, words) -> lacking(PatternContents.pushes(fact), words));
        all.add("timeForms", Kind.NAME, Pattern.class, (fact, words) -> timeForms(PatternContents.pushes(fact), words));
        all.add("mistakes", Kind.NAME, Pattern.class, (fact, words) -> mistakes(PatternContents.pushes(fact), words));
        all.add(
                "rightlySigned",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.number(urls(fact).rightlySignedStreams()));
        all.add(
                "otherKey",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.number(urls(fact).otherKeyStreams()));
        all.add(
                "misapplied",
                Kind.MEASURE,
                Pattern.class,
                (fact, words) -> words.number(urls(fact).misappliedStreams()));
    }

    private static Urls urls(Pattern fact) {
        return new Urls(PatternContents.pushes(fact));
    }

    /** {@return the parameters that some of the URLs lack} */
    private static String lacking(List<Push> pushes, EvidenceSentences words) {
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
        return words.inARow(names);
    }

    /** {@return in which wrong forms some of the URLs have their {@code txTime}} */
    private static String timeForms(List<Push> pushes, EvidenceSentences words) {
        return words(pushes, UrlCheck::time, time -> time.compareTo(Time.PRESENT) > 0, "url.time.", words);
    }

    /** {@return with what instead of the right key, StreamName and {@code txTime} some of the URLs were signed} */
    private static String mistakes(List<Push> pushes, EvidenceSentences words) {
        return words(
                pushes, UrlCheck::signature, each -> each.otherKey() || each.misapplied(), "url.signature.", words);
    }

    private static <E extends Enum<E>> String words(
            List<Push> pushes, Function<UrlCheck, E> part, Predicate<E> said, String prefix, EvidenceSentences words) {
        return words.inARow(pushes.stream()
                .map(push -> part.apply(push.disconnect().urlCheck()))
                .filter(said)
                .distinct()
                .sorted()
                .map(each -> words.texts()
                        .get(prefix + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
    }
}
