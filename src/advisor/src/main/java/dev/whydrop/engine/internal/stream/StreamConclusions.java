package dev.whydrop.engine.internal.stream;

import dev.whydrop.model.PushAnomaly;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactQuestion;
import dev.whydrop.rules.FactUnit;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.PatternContents;
import dev.whydrop.rules.Series;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What rules concluded on one stream, without the stream: where its history is at hand again, so is the evidence. A value that can be written down. Its
 * units are in the order in which {@link StreamPass} goes through a stream: one for each episode that has any fact, then one for the whole log.
 *
 * @param made for each unit what rules made of its facts, in order
 * @param said the evidence
 */
record StreamConclusions(List<List<FactQuestion>> made, List<Said> said) {
    StreamConclusions {
        made = made.stream().map(List::copyOf).toList();
        said = List.copyOf(said);
    }

    /**
     * A piece of evidence.
     *
     * @param rule id of the rule
     */
    record Said(String rule, Named about, Named context) {}

    /** By rule, then by what it is about: an order that does not depend on how the rules were run. */
    private static final Comparator<Said> ORDER = Comparator.comparing(Said::rule)
            .thenComparing(Said::about, StreamConclusions::compare)
            .thenComparing(Said::context, StreamConclusions::compare);

    private static int compare(Named one, Named other) {
        if (one instanceof OfUnit place && other instanceof OfUnit another) {
            int order = Integer.compare(place.unit(), another.unit());
            return order == 0 ? Integer.compare(place.fact(), another.fact()) : order;
        }
        if (one instanceof OfUnit || other instanceof OfUnit) {
            return one instanceof OfUnit ? -1 : 1;
        }
        return one.toString().compareTo(other.toString());
    }

    /** What a piece of evidence is about. */
    sealed interface Named permits OfUnit, Seen {}

    /**
     * A fact of a unit.
     *
     * @param unit the place of the unit
     * @param fact the place of the fact in it
     */
    record OfUnit(int unit, int fact) implements Named {}

    /**
     * What was seen going wrong in pushes.
     *
     * @param sort what it is a sign of
     * @param seen places among all that was seen of the stream
     * @param pushes numbers of the pushes that it may bear on
     */
    record Seen(PushAnomaly.Sort sort, List<Integer> seen, List<Integer> pushes) implements Named {
        Seen {
            seen = List.copyOf(seen);
            pushes = List.copyOf(pushes);
        }
    }

    /**
     * {@return these pieces of evidence about units, and about what was seen, without them}
     *
     * @param anomalies all that was seen of the stream, in order
     */
    static StreamConclusions of(List<FactUnit> units, List<PushAnomaly> anomalies, List<Evidence> evidence) {
        IdentityHashMap<Pattern, OfUnit> places = new IdentityHashMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            List<Series> facts = units.get(unit).facts();
            for (int fact = 0; fact < facts.size(); fact++) {
                places.put(facts.get(fact), new OfUnit(unit, fact));
            }
        }
        return new StreamConclusions(
                units.stream().map(FactUnit::made).toList(),
                evidence.stream()
                        .map(each -> new Said(
                                each.rule(),
                                named(each.about(), places, anomalies),
                                named(each.context(), places, anomalies)))
                        .sorted(ORDER)
                        .toList());
    }

    private static Named named(Pattern pattern, IdentityHashMap<Pattern, OfUnit> places, List<PushAnomaly> anomalies) {
        if (pattern instanceof Anomalies some) {
            return new Seen(
                    some.sort(),
                    PatternContents.seen(some).stream().map(anomalies::indexOf).toList(),
                    PatternContents.pushes(some).stream().map(Push::number).toList());
        }
        OfUnit place = places.get(pattern);
        if (place == null) {
            throw new IllegalStateException("Evidence is about " + pattern + ", which is no fact of its stream.");
        }
        return place;
    }

    /**
     * {@return the evidence, about these units}
     *
     * @param units of the same stream, as they were before rules made anything of them; afterwards they have what rules made
     * @param anomalies all that was seen of the stream, in order
     * @param pushes its pushes, in order
     * @throws IllegalArgumentException if it was concluded on another stream, or by other rules
     */
    List<Evidence> about(List<FactUnit> units, List<PushAnomaly> anomalies, List<Push> pushes) {
        if (units.size() != made.size()) {
            throw new IllegalArgumentException("There are " + made.size()
                    + " units of facts in what was concluded, and " + units.size() + " in the stream.");
        }
        for (int i = 0; i < units.size(); i++) {
            made.get(i).forEach(units.get(i)::make);
        }
        List<Evidence> evidence = new ArrayList<>(said.size());
        for (Said each : said) {
            Pattern about = pattern(each.about(), units, anomalies, pushes);
            Pattern context =
                    each.context().equals(each.about()) ? about : pattern(each.context(), units, anomalies, pushes);
            evidence.add(new Evidence(each.rule(), about, context));
        }
        return evidence;
    }

    private static Pattern pattern(Named named, List<FactUnit> units, List<PushAnomaly> anomalies, List<Push> pushes) {
        try {
            if (named instanceof OfUnit of) {
                return units.get(of.unit()).facts().get(of.fact());
            }
            Seen some = (Seen) named;
            return new Anomalies(
                    some.sort(),
                    some.seen().stream().map(anomalies::get).toList(),
                    some.pushes().stream().map(pushes::get).toList());
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("What was concluded is about " + named + ", and there is no such.", e);
        }
    }
}
