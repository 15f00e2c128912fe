package dev.whydrop.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A check of a story; the name in small letters is its key in a file. An id may be {@code *} for any, or end in it for a group. */
enum StoryCheck {
    /** Rank 1 is one of these; {@code -}: there may also be no advice. */
    TOP((wanted, all, answer) -> {
        List<Advice> advice = answer.report().advice();
        String first = advice.isEmpty() ? "-" : advice.get(0).id();
        return unless(texts(wanted).contains(first), "rank 1 is " + first + ", not one of " + texts(wanted));
    }),

    /** This id is among the first so many. */
    WITHIN((wanted, all, answer) -> each(
            wanted,
            (id, most) -> unless(
                    answer.advice(id).stream().anyMatch(advice -> advice.rank() <= most.asInt()),
                    id + " is not among the first " + most))),

    /** No advice beside these and those of top and within. */
    ALLOW((wanted, all, answer) -> {
        Set<String> allowed = new LinkedHashSet<>(texts(wanted));
        allowed.addAll(texts(all.get("top")));
        allowed.addAll(names(all.get("within")));
        return answer.report().advice().stream()
                .filter(advice -> allowed.stream().noneMatch(any -> matches(any, advice.id())))
                .map(advice -> advice.id() + " is given, not only " + allowed)
                .toList();
    }),

    /** No advice is one of these. */
    NEVER((wanted, all, answer) -> answer.report().advice().stream()
            .filter(advice -> texts(wanted).stream().anyMatch(any -> matches(any, advice.id())))
            .map(advice -> advice.id() + " is given")
            .toList()),

    /** Each of these is among the harmless. */
    BENIGN((wanted, all, answer) -> texts(wanted).stream()
            .filter(id -> !harmless(answer).contains(id))
            .map(id -> id + " is not among the harmless " + harmless(answer))
            .toList()),

    /** None of these is among the harmless. */
    NOTBENIGN((wanted, all, answer) -> texts(wanted).stream()
            .filter(id -> harmless(answer).contains(id))
            .map(id -> id + " is called harmless")
            .toList()),

    /** At most so many advice. */
    MOST((wanted, all, answer) -> unless(
            answer.report().advice().size() <= wanted.asInt(),
            answer.report().advice().size() + " advice instead of at most " + wanted)),

    /** The likelihood of this id is below it, or there is no such advice. */
    BELOW((wanted, all, answer) -> each(
            wanted,
            (id, limit) -> answer.report().advice().stream()
                    .filter(advice -> matches(id, advice.id()) && advice.likelihood() >= limit.asDouble())
                    .map(advice -> advice.id() + " has " + advice.likelihood() + ", not below " + limit)
                    .toList())),

    /** There is advice of this id with a likelihood above it. */
    ABOVE((wanted, all, answer) -> each(
            wanted,
            (id, limit) -> unless(
                    answer.report().advice().stream()
                            .anyMatch(advice -> matches(id, advice.id()) && advice.likelihood() > limit.asDouble()),
                    "no " + id + " above " + limit))),

    /** At most so many seconds off air in the whole report. */
    OFFMAX((wanted, all, answer) -> unless(
            answer.offAirSeconds() <= wanted.asLong(), answer.offAirSeconds() + " s off air, more than " + wanted)),

    /** The seconds off air of each advice of this id, from and to. */
    OFFAIR((wanted, all, answer) -> ofEach(wanted, answer, (advice, range) -> {
        long offAir = StoryAnswer.offAir(advice.impact());
        return unless(
                range.get(0).asLong() <= offAir && offAir <= range.get(1).asLong(),
                advice.id() + " has " + offAir + " s off air, not " + range);
    })),

    /** Words that the first step of this id must not have. */
    FIRSTNOT((wanted, all, answer) -> ofEach(
            wanted,
            answer,
            (advice, words) -> unless(
                    advice.remedies().isEmpty()
                            || !advice.remedies().get(0).text().contains(words.asText()),
                    "the first step of " + advice.id() + " says '" + words.asText() + "'"))),

    /** The number of streams that each advice of this id names. */
    STREAMS((wanted, all, answer) -> ofEach(
            wanted,
            answer,
            (advice, streams) -> unless(
                    advice.impact().streams() == streams.asInt(),
                    advice.id() + " names " + advice.impact().streams() + " streams, not " + streams))),

    /** The severity of each advice of this id. */
    SEVERITY((wanted, all, answer) -> ofEach(
            wanted,
            answer,
            (advice, severity) -> unless(
                    texts(severity).contains(advice.severity().toString()),
                    advice.id() + " is " + advice.severity() + ", not " + texts(severity)))),

    /** The kind of scope of each advice of this id. */
    SCOPE((wanted, all, answer) -> ofEach(
            wanted,
            answer,
            (advice, scope) -> unless(
                    texts(scope).contains(advice.scope().kind().toString()),
                    advice.id() + " is about " + advice.scope() + ", not a " + texts(scope)))),

    /** The first id ranks after the second, or is absent. */
    AFTER((wanted, all, answer) -> each(
            wanted,
            (later, earlier) -> unless(
                    answer.advice(later).stream()
                            .allMatch(advice -> answer.advice(earlier.asText()).stream()
                                    .anyMatch(first -> first.rank() < advice.rank())),
                    later + " does not rank after " + earlier.asText()))),

    /** Texts that stand in the answer. */
    SAYS((wanted, all, answer) -> texts(wanted).stream()
            .filter(text -> !answer.shows(text))
            .map(text -> "nowhere stands " + text)
            .toList()),

    /** Texts that stand nowhere in the answer. */
    HIDES((wanted, all, answer) -> texts(wanted).stream()
            .filter(answer::shows)
            .map(text -> text + " is shown")
            .toList()),

    /** So many rows are rejected. */
    REJECTS((wanted, all, answer) -> unless(
            answer.report().input().rejected() == wanted.asLong(),
            answer.report().input().rejected() + " rejected rows, not " + wanted)),

    /** So many rows are repeated ones. */
    DUPLICATES((wanted, all, answer) -> unless(
            answer.report().input().duplicates() == wanted.asLong(),
            answer.report().input().duplicates() + " repeated rows, not " + wanted)),

    /** The exit code is one of these; 0 where a story has no such check. */
    EXITS((wanted, all, answer) -> unless(
            texts(wanted).contains(String.valueOf(answer.status())),
            "the exit code is " + answer.status() + ", not one of " + texts(wanted)));

    private interface Judge {
        List<String> complaints(JsonNode wanted, Map<String, JsonNode> all, StoryAnswer answer);
    }

    private interface OfId {
        List<String> complaints(String id, JsonNode wanted);
    }

    private interface OfAdvice {
        List<String> complaints(Advice advice, JsonNode wanted);
    }

    private final Judge judge;

    StoryCheck(Judge judge) {
        this.judge = judge;
    }

    /** {@return the check of that name} @throws IllegalArgumentException if there is none */
    static StoryCheck of(String name) {
        return Arrays.stream(values())
                .filter(check -> check.toString().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no check '" + name + "'. Maybe one of " + Arrays.toString(values()) + " is meant."));
    }

    /**
     * {@return what is not right about an answer by this check; empty when it is right}
     *
     * @param wanted what the story wants of it
     * @param all all the checks of the story, by name
     * @param answer what was said
     */
    List<String> complaints(JsonNode wanted, Map<String, JsonNode> all, StoryAnswer answer) {
        return judge.complaints(wanted, all, answer).stream()
                .map(each -> this + ": " + each)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> unless(boolean right, String complaint) {
        return right ? List.of() : List.of(complaint);
    }

    private static List<String> each(JsonNode wanted, OfId judge) {
        List<String> complaints = new ArrayList<>();
        wanted.properties().forEach(one -> complaints.addAll(judge.complaints(one.getKey(), one.getValue())));
        return complaints;
    }

    private static List<String> ofEach(JsonNode wanted, StoryAnswer answer, OfAdvice judge) {
        return each(
                wanted,
                (id, value) -> answer.report().advice().stream()
                        .filter(advice -> matches(id, advice.id()))
                        .flatMap(advice -> judge.complaints(advice, value).stream())
                        .toList());
    }

    private static Set<String> harmless(StoryAnswer answer) {
        Set<String> ids = new LinkedHashSet<>();
        answer.report().benign().stream().map(Benign::id).forEach(ids::add);
        return ids;
    }

    /** The texts of a list, or the only one. */
    private static List<String> texts(JsonNode node) {
        if (node == null) {
            return List.of();
        }
        return node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .map(i -> node.get(i).asText())
                        .toList()
                : List.of(node.asText());
    }

    private static List<String> names(JsonNode node) {
        return node == null
                ? List.of()
                : node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }
}
