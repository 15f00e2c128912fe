package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whydrop.Advisor;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.SettingsFile;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten times as many disconnects cost ten times the work at most, counted and not timed, so that the result is the same everywhere. */
class GrowthTest {
    private static final long SEED = 20_261_116L;
    private static final int SMALL = 10_000;
    private static final int TIMES = 10;
    private static final int WEEK = 7 * 86_400;
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final List<ErrorCode> CODES = List.of(
            ErrorCode.of(1),
            ErrorCode.of(2),
            ErrorCode.of(3),
            ErrorCode.of(4),
            ErrorCode.of(8),
            ErrorCode.of(9),
            ErrorCode.of(12),
            ErrorCode.of(13),
            ErrorCode.of(17),
            ErrorCode.of(18, 202),
            ErrorCode.of(18, 501),
            ErrorCode.of(18, 503),
            ErrorCode.of(19),
            ErrorCode.of(21, 100),
            ErrorCode.of(21, 102));
    private static final RuleBases RULES = RuleBases.load();
    private static final ErrorCatalog CATALOG = ErrorCatalog.load();

    /** How disconnects lie over streams and time. */
    enum Shape {
        /** Twenty on each stream, over a week. */
        EVEN,
        /** Half of them on one stream. */
        SKEWED,
        /** All in one second. */
        TIED,
        /** Each from an address of its own, on streams whose names have one hash, half of them on one. */
        HOSTILE;

        Disconnect next(Random random, int events) {
            int stream = random.nextInt(events / 20);
            int end = random.nextInt(WEEK);
            return switch (this) {
                case EVEN -> record(random, stream, end);
                case SKEWED -> record(random, random.nextBoolean() ? 0 : stream, end);
                case TIED -> record(random, stream, 0);
                case HOSTILE ->
                    record(random, random.nextBoolean() ? 0 : stream, end)
                            .withClientIp("10." + random.nextInt(250) + "." + random.nextInt(250) + "."
                                    + random.nextInt(250));
            };
        }

        private String name(int stream) {
            if (this != HOSTILE) {
                return "s" + stream;
            }
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 14; bit++) {
                name.append((stream >> bit & 1) == 0 ? "Aa" : "BB"); // which have one hash
            }
            return name.toString();
        }

        private Disconnect record(Random random, int stream, int end) {
            Instant ended = MONDAY.plusSeconds(end);
            return Disconnect.of(
                            new StreamId("push" + stream % 40 + ".example", "live", name(stream)),
                            ended,
                            CODES.get(random.nextInt(CODES.size())))
                    .withStart(ended.minusSeconds(random.nextInt(7_200)))
                    .withClientIp("198.18." + stream / 250 % 250 + "." + (stream + random.nextInt(2)) % 250);
        }
    }

    @ParameterizedTest
    @EnumSource
    void facts_firings_and_tuples_grow_with_the_disconnects_and_no_faster(Shape shape) {
        RuleStatistics small = statistics(shape, SMALL);
        RuleStatistics large = statistics(shape, SMALL * TIMES);

        List<String> offenders = new ArrayList<>();
        grown(offenders, "facts", small.facts(), large.facts());
        grown(offenders, "firings", small.firings(), large.firings());
        grown(offenders, "tuples", small.tuples(), large.tuples());
        assertThat(offenders).as("seed %d", SEED).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_report_allocates_grows_with_the_disconnects_and_hardly_faster(Shape shape) {
        Advisor advisor = Advisor.builder().threads(1).build();
        allocated(advisor, shape, SMALL * TIMES); // What is made once, and what is learned, is made here.

        long small = allocated(advisor, shape, SMALL);
        long large = allocated(advisor, shape, SMALL * TIMES);

        assertThat(large).as("bytes, %d for a tenth, seed %d", small, SEED).isLessThan(small * TIMES * 5 / 4);
    }

    /** {@return bytes of the thread that diagnoses, ranks and words} */
    private static long allocated(Advisor advisor, Shape shape, int events) {
        List<Disconnect> log = log(shape, events);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(advisor.advise(log).advice()).isNotEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void grown(List<String> offenders, String what, long small, long large) {
        if (small < SMALL / 1_000 || large > small * TIMES * 1.1) {
            offenders.add(what + " grew from " + small + " to " + large);
        }
    }

    private static RuleStatistics statistics(Shape shape, int events) {
        return Analysis.over(
                        Log.of(log(shape, events)),
                        RULES,
                        CATALOG,
                        AdviceBook.of(RULES.diagnoses()),
                        new Engine.Options(SettingsFile.defaults(), 2, 2_000, Set.of(), "test"))
                .statistics();
    }

    private static List<Disconnect> log(Shape shape, int events) {
        Random random = new Random(SEED);
        List<Disconnect> log = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            log.add(shape.next(random, events));
        }
        return log;
    }
}
