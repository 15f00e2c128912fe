package dev.whydrop.engine.internal.words;

import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What sentences about evidence can name, and how the value of each is found: each kind of fact adds its own. */
public final class PlaceholderValues {
    /** All there are. Nothing is added once they are made. */
    public static final PlaceholderValues ALL = all();

    /** What a value is. */
    enum Kind {
        /** How many of what the sentence is about. */
        COUNT,
        MEASURE,
        /** What names things and measures none. */
        NAME
    }

    /** Finds a value on any pushes, those of one find or of several together. */
    interface OfPushes {
        /** {@return the value in words} */
        String of(List<Push> pushes, EvidenceSentences words);
    }

    /** Finds a value on one fact. */
    interface OfFact<P> {
        /** {@return the value in words} */
        String of(P fact, EvidenceSentences words);
    }

    private record OnFact<P extends Pattern>(Class<P> type, OfFact<? super P> value) {
        Optional<String> of(Pattern fact, EvidenceSentences words) {
            return type.isInstance(fact) ? Optional.of(value.of(type.cast(fact), words)) : Optional.empty();
        }
    }

    private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, OfPushes> ofPushes = new TreeMap<>();
    private final Map<String, OfPushes> ofContextPushes = new TreeMap<>();
    private final Map<String, List<OnFact<?>>> ofAbout = new LinkedHashMap<>();
    private final Map<String, List<OnFact<?>>> ofContext = new LinkedHashMap<>();

    private PlaceholderValues() {
        EnumSet.allOf(Kind.class).forEach(kind -> kinds.put(kind, new TreeSet<>()));
    }

    private static PlaceholderValues all() {
        PlaceholderValues all = new PlaceholderValues();
        PushWords.addTo(all);
        UrlWords.addTo(all);
        FleetWords.addTo(all);
        return all;
    }

    /** Adds a placeholder of the pushes that a sentence is about whose value adds up, so that it can be told of several finds of a rule together. */
    void add(String name, Kind kind, OfPushes value) {
        kind(kind).add(name);
        ofPushes.put(name, value);
    }

    /** The same of the pushes that bear on what the sentence is about. */
    void addOfContext(String name, Kind kind, OfPushes value) {
        kind(kind).add(name);
        ofContextPushes.put(name, value);
    }

    /** Adds a placeholder that a fact of that type has, which a sentence is about; for other facts it is empty. */
    <P extends Pattern> void add(String name, Kind kind, Class<P> fact, OfFact<? super P> value) {
        kind(kind).add(name);
        ofAbout.computeIfAbsent(name, any -> new ArrayList<>()).add(new OnFact<>(fact, value));
    }

    /** The same of the fact that bears on what the sentence is about. */
    <P extends Pattern> void addOfContext(String name, Kind kind, Class<P> fact, OfFact<? super P> value) {
        kind(kind).add(name);
        ofContext.computeIfAbsent(name, any -> new ArrayList<>()).add(new OnFact<>(fact, value));
    }

    private Set<String> kind(Kind kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    /** {@return all names, sorted} */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        kinds.values().forEach(names::addAll);
        return names;
    }

    /** Whether all of these can be told of several finds of a rule together. */
    boolean addUp(Set<String> names) {
        return names.stream().allMatch(name -> ofPushes.containsKey(name) || ofContextPushes.containsKey(name));
    }

    /** Whether all of these are of that kind. */
    boolean all(Kind kind, Set<String> names) {
        return kind(kind).containsAll(names);
    }

    /** Whether any of these is of that kind. */
    boolean any(Kind kind, Set<String> names) {
        return !Collections.disjoint(kind(kind), names);
    }

    /**
     * {@return the value of a placeholder of one piece of evidence}
     *
     * @throws IllegalArgumentException if there is no such placeholder
     */
    String value(String name, Evidence evidence, EvidenceSentences words) {
        List<OnFact<?>> about = ofAbout.get(name);
        if (about != null) {
            return first(about, evidence.about(), words);
        }
        List<OnFact<?>> context = ofContext.get(name);
        if (context != null) {
            return first(context, evidence.context(), words);
        }
        OfPushes ofOthers = ofContextPushes.get(name);
        if (ofOthers != null) {
            return ofOthers.of(PatternContents.pushes(evidence.context()), words);
        }
        OfPushes added = ofPushes.get(name);
        if (added == null) {
            throw new IllegalArgumentException("Evidence text of " + evidence.rule() + " has the placeholder {" + name
                    + "}. Maybe one of: " + String.join(", ", names()) + ".");
        }
        return added.of(PatternContents.pushes(evidence.about()), words);
    }

    /**
     * {@return the value of a placeholder that adds up, of several finds together}
     *
     * @param about the pushes that the finds are about
     * @param context gives the pushes that bear on them; few sentences name any
     */
    String total(String name, List<Push> about, Supplier<List<Push>> context, EvidenceSentences words) {
        OfPushes ofOthers = ofContextPushes.get(name);
        if (ofOthers != null) {
            return ofOthers.of(context.get(), words);
        }
        OfPushes added = ofPushes.get(name);
        if (added == null) {
            throw new IllegalArgumentException("{" + name + "} does not add up. Maybe tell it of the largest find.");
        }
        return added.of(about, words);
    }

    private static String first(List<OnFact<?>> ofFacts, Pattern fact, EvidenceSentences words) {
        for (OnFact<?> each : ofFacts) {
            Optional<String> value = each.of(fact, words);
            if (value.isPresent()) {
                return value.get();
            }
        }
        return "";
    }
}
