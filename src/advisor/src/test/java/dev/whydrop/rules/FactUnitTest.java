package dev.whydrop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.Replacer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactUnitTest {
    /** They tell which facts belong together, and every unit has them. */
    private static final Set<String> KEYS = Set.of("meaning", "stream", "episode");

    private static final int SECONDS = 60;

    /** {@return each question of each fact that rules read of a stream} */
    static Stream<Method> questions() {
        return Stream.of(Series.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .flatMap(fact -> Arrays.stream(fact.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method ->
                                !method.isBridge() && Series.class.isAssignableFrom(method.getDeclaringClass()))
                        .filter(method -> !KEYS.contains(method.getName())
                                && !method.getName().equals("toString")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_question_of_rules_is_heard_with_its_answer_and_can_be_put_to_another_unit(Method question)
            throws ReflectiveOperationException {
        FactUnit unit = unit(question.getDeclaringClass());
        unit.listen();
        Series fact = fact(question.getDeclaringClass(), unit);
        Object[] arguments = Arrays.stream(question.getParameterTypes())
                .map(type -> argument(type, fact))
                .toArray();

        Object answer = question.invoke(fact, arguments);

        Map<FactQuestion, Object> heard = unit.heard();
        List<FactQuestion> own = heard.keySet().stream()
                .filter(each -> each.name().equals(question.getName()))
                .toList();
        assertThat(own).hasSize(1);
        assertThat(heard.get(own.get(0))).isEqualTo(answer);
        FactUnit other = unit.afresh();
        Object again = null;
        for (FactQuestion each : heard.keySet()) {
            Object told = other.bind(each).ask(other);
            again = each.equals(own.get(0)) ? told : again;
        }
        assertThat(again).isEqualTo(answer);
    }

    @Test
    void what_one_question_makes_another_ask_is_not_heard() {
        FactUnit unit = unit(EpisodeTimeline.class);
        unit.listen();

        unit.facts().get(0).follows(unit.facts().get(1), SECONDS);

        assertThat(unit.heard().keySet())
                .containsExactly(new FactQuestion(
                        "NETWORK", "follows", List.of(new FactQuestion.Named("REPLACED"), SECONDS), false));
    }

    @Test
    void nothing_is_heard_any_more_once_it_was_told() {
        FactUnit unit = unit(EpisodeTimeline.class);
        unit.listen();
        Map<FactQuestion, Object> heard = unit.heard();

        unit.facts().get(0).count();

        assertThat(heard).isEmpty();
    }

    @Test
    void a_fact_that_was_made_twice_of_the_same_is_told() {
        FactUnit unit = unit(EpisodeTimeline.class);
        unit.listen();
        EpisodeTimeline line = (EpisodeTimeline) unit.facts().get(0);
        Conclude.recordedUrls(line);

        Conclude.recordedUrls(line);

        assertThat(unit.ambiguous()).isTrue();
    }

    @Test
    void a_fact_of_another_unit_is_refused() {
        FactUnit unit = unit(EpisodeTimeline.class);
        Series stranger = unit(EpisodeTimeline.class).facts().get(0);

        assertThatThrownBy(() -> unit.name(stranger))
                .hasMessage(
                        "2 × NETWORK in Episode[stream=push.example/live/cam, number=1, streamPlace=0] is not of this"
                                + " unit. Maybe a rule joins facts of two units.");
    }

    private static FactUnit unit(Class<?> fact) {
        List<Push> pushes = List.of(push(0), push(1));
        return StreamSeries.class.isAssignableFrom(fact)
                ? new FactUnit(List.of(
                        new StreamTimeline(Meaning.NETWORK, pushes), new StreamTimeline(Meaning.TAKEN_OVER, pushes)))
                : new FactUnit(List.of(
                        new EpisodeTimeline(Meaning.NETWORK, pushes), new EpisodeTimeline(Meaning.REPLACED, pushes)));
    }

    /** {@return a fact of that type that is of the unit} */
    private static Series fact(Class<?> type, FactUnit unit) {
        Series first = unit.facts().get(0);
        List<Series> all = new ArrayList<>(List.of(first));
        if (first instanceof StreamTimeline line) {
            all.add(Conclude.endedAndRestarted(line, SECONDS, SECONDS));
            all.add(Conclude.ownReplacements(line, 2, 1));
            all.add(Conclude.steadyLoss(line, 1, 0.5));
        } else {
            EpisodeTimeline line = (EpisodeTimeline) first;
            all.add(Conclude.replacements(line));
            all.add(Conclude.networkChanges(line, SECONDS));
            all.add(Conclude.lingeringSession(
                    line, (EpisodeTimeline) unit.facts().get(1), 1_000));
            all.add(Conclude.lossesBeforeReplacement(
                    line, (EpisodeTimeline) unit.facts().get(1), 1_000));
            all.add(Conclude.recordedUrls(line));
        }
        return all.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static Object argument(Class<?> type, Series fact) {
        if (type == int.class) {
            return SECONDS;
        }
        if (type == double.class) {
            return 0.5;
        }
        return type.isInstance(fact)
                ? fact
                : Objects.requireNonNull(
                        type == Replacements.class ? Conclude.replacements((EpisodeTimeline) fact) : null);
    }

    private static Push push(int number) {
        StreamId stream = new StreamId("push.example", "live", "cam");
        Instant end = Instant.parse("2026-11-20T10:00:00Z").plusSeconds(number * 400L);
        Disconnect record = Disconnect.of(stream, end, ErrorCode.of(14))
                .withStart(end.minusSeconds(300))
                .withClientIp("192.0.2.1");
        return new Push(
                record,
                record.endMillis(),
                record.code(),
                record.clientIp(),
                number,
                new Episode(stream, 1, 0),
                300,
                30,
                30,
                Push.UNKNOWN,
                new Replacer("192.0.2.1", 100, true, false),
                "192.0.2.1",
                true,
                PushIdentity.UNKNOWN,
                Push.UNKNOWN,
                false,
                false);
    }
}
