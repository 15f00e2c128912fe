package dev.whydrop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of one episode, or those of the whole log of a stream, and what rules make of them. Rules join no facts of two units, so what they conclude
 * about one follows from what they ask of its facts and are answered. A unit that listens writes that down. Not safe to share between threads.
 */
public final class FactUnit {
    private final List<Series> facts;
    private final int timelines;
    /** What made the facts beyond the timelines. */
    private final List<FactQuestion> made = new ArrayList<>(0);

    private Map<FactQuestion, Object> heard = Map.of();
    private boolean ambiguous;

    /** @param timelines one for each meaning that there is, in the order of the meanings; one or more */
    public FactUnit(List<? extends Timeline> timelines) {
        this.facts = new ArrayList<>(timelines.size());
        for (Timeline each : timelines) {
            facts.add((Series) each);
        }
        this.timelines = timelines.size();
    }

    /** {@return the same unit as it was before rules made anything of it} */
    public FactUnit afresh() {
        List<Timeline> first = new ArrayList<>();
        facts.subList(0, timelines).forEach(each -> first.add((Timeline) each));
        return new FactUnit(first);
    }

    /** {@return its timelines, in order; then the facts that were made of them, as they came about} */
    public List<Series> facts() {
        return facts;
    }

    /** {@return a number that tells which meanings its timelines have, and whether they are of a whole log} */
    @SuppressWarnings("EnumOrdinal") // lives no longer than the process
    public long kind() {
        long kind = facts.get(0) instanceof StreamSeries ? Long.MIN_VALUE : 0;
        for (Series each : facts.subList(0, timelines)) {
            kind |= 1L << each.meaning().ordinal();
        }
        return kind;
    }

    /** Writes down from now on what is asked of its facts. */
    public void listen() {
        heard = new LinkedHashMap<>();
        facts.forEach(each -> each.listener(this));
    }

    /**
     * {@return what was asked since it began to listen, and the answers, in order; it listens no longer}
     *
     * <p>What makes a fact has the answer {@code true}.
     */
    public Map<FactQuestion, Object> heard() {
        facts.forEach(each -> each.listener(null));
        return heard;
    }

    /** Whether a fact was made twice of the same, so that its name does not tell which is meant. */
    public boolean ambiguous() {
        return ambiguous;
    }

    /** {@return the unit that listens to what is asked of a pattern; null where none does} */
    public static @Nullable FactUnit listeningTo(Pattern pattern) {
        return pattern instanceof Series series ? series.listener() : null;
    }

    /** {@return what made the facts beyond its timelines, in order} */
    public List<FactQuestion> made() {
        return List.copyOf(made);
    }

    /**
     * Makes a fact as rules made it of a unit like this one.
     *
     * @throws IllegalArgumentException if this is no unit of which that fact can be made
     */
    public void make(FactQuestion question) {
        if (!question.makesFact()) {
            throw new IllegalArgumentException(question + " makes no fact. Maybe bind it instead.");
        }
        try {
            bind(question).ask(this);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** {@return the name of one of its facts} */
    public String name(Pattern fact) {
        return nameOf(place(fact));
    }

    private String nameOf(int place) {
        return place < timelines
                ? facts.get(place).meaning().name()
                : made.get(place - timelines).made();
    }

    /**
     * {@return the place of the fact of that name among {@link #facts}}
     *
     * @throws IllegalArgumentException if there is none
     */
    public int place(String name) {
        for (int i = 0; i < facts.size(); i++) {
            if (nameOf(i).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no fact " + name + " among " + facts + ".");
    }

    /**
     * {@return the place of that very fact among {@link #facts}}
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public int place(Pattern fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return i;
            }
        }
        throw new IllegalArgumentException(fact + " is not of this unit. Maybe a rule joins facts of two units.");
    }

    void hear(Series fact, String question, Object answer, Object... with) {
        heard.putIfAbsent(question(fact, question, false, with), answer);
    }

    void derive(Series from, String factory, Series fact, Object... with) {
        FactQuestion question = question(from, factory, true, with);
        ambiguous |= heard.put(question, true) != null;
        add(question, fact);
        fact.listener(this);
    }

    /** Adds a fact that was made. */
    void add(FactQuestion question, Series fact) {
        facts.add(fact);
        made.add(question);
    }

    private FactQuestion question(Series fact, String name, boolean makesFact, Object... with) {
        List<Object> named = new ArrayList<>(with.length);
        for (Object each : with) {
            named.add(each instanceof Series other ? new FactQuestion.Named(name(other)) : each);
        }
        return new FactQuestion(name(fact), name, named, makesFact);
    }

    /** {@return a question, for units like this one} */
    public UnitQuestion bind(FactQuestion question) {
        return UnitQuestion.of(question, this);
    }

    /** {@return its fact at that place} */
    Series fact(int place) {
        return Objects.requireNonNull(facts.get(place));
    }
}
