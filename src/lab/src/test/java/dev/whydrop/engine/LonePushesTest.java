package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.session.AnswerSteps;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Language;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Progress;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.rules.Conclude;
import dev.whydrop.rules.EpisodeTimeline;
import dev.whydrop.rules.Series;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.code.Meaning;
import dev.whydrop.rules.push.Episode;
import dev.whydrop.rules.push.Push;
import dev.whydrop.rules.push.PushFingerprint;
import dev.whydrop.rules.push.Replacer;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules conclude about one push that stands alone is taken for all that are like it: nobody must be able to tell. */
class LonePushesTest {
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();
    private static final AdviceBook BOOK = AdviceBook.of(RULES.diagnoses());
    private static final int[] LIMITS = AnswerSteps.of(SettingsFile.defaults()).whole();
    private static final int PAIRS = 4_000;
    /** Numbers that stand for a stream or an episode: rules compare them with each other and with nothing else. */
    private static final Set<String> KEYS = Set.of("stream", "episode");

    private static final StreamId STREAM = new StreamId("push.example.com", "live", "cam-1");
    private static final String[][] ADDRESSES = {
        {"", "192.0.2.1", "192.0.2.9", "198.51.100.7"}, {"", "203.0.113.20", "203.0.113.5", "192.0.2.77"}
    };

    private static final PushIdentity[] IDENTITIES = {
        PushIdentity.UNKNOWN, PushIdentity.of("anna", "one"), PushIdentity.of("ben", "one"), PushIdentity.of("", "two")
    };

    private final Random random = new Random(20261120);

    @ParameterizedTest
    @EnumSource
    void a_report_is_the_same_when_every_push_is_looked_at_by_itself(Noise noise) {
        List<Disconnect> log =
                Simulation.run(new SimulationOptions(5, 3, 60, 40, noise, ParameterRanges.FROZEN, List.of()))
                        .rows()
                        .stream()
                        .map(SimulatedRow::disconnect)
                        .toList();

        assertThat(report(Observations.of(log), false)).isEqualTo(report(Observations.of(log), true));
    }

    @Test
    void the_cases_of_the_rules_are_diagnosed_the_same_when_every_push_is_looked_at_by_itself() {
        List<String> differing = RuleCases.all().stream()
                .filter(each -> !report(each.observations(), false).equals(report(each.observations(), true)))
                .map(RuleCase::toString)
                .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void lone_pushes_with_one_fingerprint_answer_alike_whatever_a_rule_asks() throws ReflectiveOperationException {
        int alike = 0;
        for (int i = 0; i < PAIRS; i++) {
            int[] drawn = drawn();
            Push push = push(drawn, 0);
            Push twin = push(twin(drawn), 1);
            if (PushFingerprint.of(push, LIMITS).equals(PushFingerprint.of(twin, LIMITS))) {
                alike++;
                assertThat(answers(twin)).as("%s and %s", push, twin).isEqualTo(answers(push));
            }
        }
        assertThat(alike).isBetween(PAIRS / 20, PAIRS * 19 / 20);
    }

    private static Report report(Observations given, boolean reuse) {
        Engine.Options options = new Engine.Options(
                SettingsFile.defaults(), new Workers(1), 2_000, Set.of(), "test", Progress.NONE, reuse);
        return new Engine(RULES, CATALOG, BOOK, options)
                .report(given, Reading.fromCode(given.disconnects().size()), any -> true, Language.EN);
    }

    /** {@return six durations, then the choices that a push is made of} */
    private int[] drawn() {
        int[] drawn = new int[14];
        for (int i = 0; i < 6; i++) {
            int limit = LIMITS[random.nextInt(LIMITS.length)];
            drawn[i] = random.nextInt(8) == 0 ? Push.UNKNOWN : Math.max(0, limit + random.nextInt(5) - 2);
        }
        drawn[6] = random.nextInt(4);
        drawn[7] = random.nextInt(4);
        drawn[8] = random.nextInt(16);
        drawn[9] = random.nextInt(6);
        drawn[10] =
                random.nextBoolean() ? UrlCheck.Time.PRESENT.ordinal() : random.nextInt(UrlCheck.Time.values().length);
        drawn[11] = random.nextInt(UrlCheck.Signature.values().length);
        drawn[12] = random.nextInt(IDENTITIES.length);
        drawn[13] = random.nextInt(IDENTITIES.length);
        return drawn;
    }

    /** {@return the same with each duration moved as far as no limit is touched, and now and then another choice} */
    private int[] twin(int[] drawn) {
        int[] twin = drawn.clone();
        for (int i = 0; i < 6; i++) {
            int found = Arrays.binarySearch(LIMITS, twin[i]);
            if (twin[i] != Push.UNKNOWN && found < 0) {
                int above = -found - 1;
                int high = above == LIMITS.length ? LIMITS[above - 1] + 1_000 : LIMITS[above];
                twin[i] = LIMITS[above - 1] + 1 + random.nextInt(high - LIMITS[above - 1] - 1);
            }
        }
        if (random.nextBoolean()) {
            twin[9] = random.nextInt(6);
        }
        if (random.nextInt(4) == 0) {
            int other = 6 + random.nextInt(8);
            twin[other] = drawn()[other];
        }
        return twin;
    }

    private Push push(int[] drawn, int pool) {
        Disconnect record = record(drawn, ADDRESSES[pool][drawn[6]]);
        Replacer replacer = drawn[7] == 0 && drawn[5] == Push.UNKNOWN
                ? Replacer.NONE
                : new Replacer(
                        ADDRESSES[pool][drawn[7]], drawn[5], (drawn[8] & 1) > 0, drawn[7] > 0 && (drawn[8] & 2) > 0);
        return new Push(
                record,
                record.endMillis(),
                record.code(),
                record.clientIp(),
                random.nextInt(10),
                new Episode(STREAM, 1 + random.nextInt(5), random.nextInt(100)),
                drawn[0],
                drawn[1],
                drawn[2],
                drawn[3],
                replacer,
                ADDRESSES[pool][drawn[7]],
                (drawn[8] & 8) > 0,
                IDENTITIES[drawn[12]],
                drawn[4],
                (drawn[8] & 2) > 0,
                (drawn[8] & 4) > 0);
    }

    private Disconnect record(int[] drawn, String address) {
        Instant end = Instant.parse("2026-11-20T19:00:00Z").plusSeconds(random.nextInt(100_000));
        int lasted = Math.max(0, drawn[0]);
        Instant start = end.minusSeconds(lasted);
        Disconnect record = Disconnect.of(STREAM, end, ErrorCode.of(13))
                .withClientIp(address)
                .withIdentity(IDENTITIES[drawn[13]]);
        if (drawn[0] != Push.UNKNOWN) {
            record = record.withStart(start);
        }
        UrlCheck.Signature signature = UrlCheck.Signature.values()[drawn[11]];
        UrlCheck.Time time = UrlCheck.Time.values()[drawn[10]];
        if (time != UrlCheck.Time.PRESENT) {
            return record.withUrlCheck(UrlCheck.of(time, signature));
        }
        Instant expires = switch (drawn[9]) {
            case 0, 1 -> start.minusSeconds(1 + random.nextInt(500));
            case 2 -> start;
            case 3 -> start.plusSeconds(1 + random.nextInt(Math.max(1, lasted)));
            case 4 -> end.plusSeconds(1 + random.nextInt(500));
            default -> end;
        };
        return record.withUrlExpiry(expires).withUrlCheck(UrlCheck.of(UrlCheck.Time.PRESENT, signature));
    }

    /** {@return what all facts that are made of a lone push answer to all questions, with every limit} */
    private static List<String> answers(Push push) throws ReflectiveOperationException {
        EpisodeTimeline episode = new EpisodeTimeline(Meaning.REPLACED, List.of(push));
        List<Series> facts = List.of(
                episode,
                new StreamTimeline(Meaning.NETWORK, List.of(push)),
                Conclude.replacements(episode),
                Conclude.recordedUrls(episode),
                Conclude.networkChanges(episode, LIMITS[LIMITS.length / 2]));
        List<String> answers = new ArrayList<>();
        for (Series fact : facts) {
            for (Method question : fact.getClass().getMethods()) {
                if (question.getDeclaringClass() != Object.class
                        && !Modifier.isStatic(question.getModifiers())
                        && !KEYS.contains(question.getName())
                        && !question.getName().equals("toString")) {
                    ask(fact, question, facts, answers);
                }
            }
        }
        return answers.stream().sorted().toList();
    }

    private static void ask(Series fact, Method question, List<Series> facts, List<String> answers)
            throws ReflectiveOperationException {
        Class<?>[] types = question.getParameterTypes();
        for (int turn = 0; turn < (types.length == 0 ? 1 : LIMITS.length); turn++) {
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = types[i] == int.class
                        ? (Object) LIMITS[(turn + 7 * i) % LIMITS.length]
                        : types[i] == double.class ? (Object) 0.2 : of(types[i], fact, facts);
            }
            answers.add(fact.getClass().getSimpleName() + "." + question.getName() + " " + turn + ": "
                    + question.invoke(fact, arguments));
        }
    }

    private static Series of(Class<?> type, Series fact, List<Series> facts) {
        return type.isInstance(fact)
                ? fact
                : facts.stream().filter(type::isInstance).findFirst().orElseThrow();
    }
}
