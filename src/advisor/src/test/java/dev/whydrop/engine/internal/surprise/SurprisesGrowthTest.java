package dev.whydrop.engine.internal.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whydrop.engine.internal.surprise.place.Moment;
import dev.whydrop.engine.internal.surprise.search.Surprises;
import dev.whydrop.rules.sweep.Place;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten times as many pushes take ten times the memory to look at and little more, whatever falls together: what is allocated is counted, not timed. */
class SurprisesGrowthTest {
    private static final int SMALL = 10_000;
    private static final int TIMES = 10;
    private static final long START = 1_790_000_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final SurpriseSettings MODEL = new SurpriseSettings(0.2, fewest(), 0.01);

    /** How cuts fall together. */
    enum Shape {
        /** Every hour all twenty streams of one address. */
        FAULTS {
            @Override
            Exposure log(int pushes) {
                Exposure.Builder log = new Exposure.Builder(300_000);
                for (int stream = 0; stream < pushes / 5; stream++) {
                    log.stream("push" + stream % 7 + ".example", "live");
                    for (int day = 0; day < 5; day++) {
                        long end = START + (stream / 20 + day * (pushes / 100)) * HOUR + stream % 20 * 1_000L;
                        log.push(end - HOUR, end, Ending.CUT, address(stream / 20), "");
                    }
                }
                return log.build();
            }
        },
        /** Every stream in one second. */
        TIED {
            @Override
            Exposure log(int pushes) {
                Exposure.Builder log = new Exposure.Builder(300_000);
                for (int stream = 0; stream < pushes; stream++) {
                    log.stream("push" + stream % 7 + ".example", "live")
                            .push(START - HOUR, START, Ending.CUT, address(stream / 20), "");
                }
                return log.build();
            }
        },
        /** One stream from another address each time. */
        ONE_STREAM {
            @Override
            Exposure log(int pushes) {
                Exposure.Builder log = new Exposure.Builder(300_000);
                log.stream("push.example", "live");
                for (int push = 0; push < pushes; push++) {
                    long end = START + push * 60_000L;
                    log.push(end - 50_000, end, Ending.CUT, address(push), "");
                }
                return log.build();
            }
        };

        abstract Exposure log(int pushes);

        static String address(int number) {
            return "198.18." + number / 250 % 250 + "." + number % 250;
        }
    }

    private static Map<Place, Integer> fewest() {
        Map<Place, Integer> fewest = new EnumMap<>(Place.class);
        List.of(Place.values()).forEach(place -> fewest.put(place, 4));
        return fewest;
    }

    @ParameterizedTest
    @EnumSource
    void what_is_allocated_grows_with_the_pushes_and_hardly_faster(Shape shape) {
        allocated(shape.log(SMALL)); // What is made once is made here.

        long small = allocated(shape.log(SMALL));
        long large = allocated(shape.log(SMALL * TIMES));

        assertThat(large).as("bytes, %d for a tenth", small).isLessThan(small * TIMES * 3 / 2);
    }

    private static long allocated(Exposure log) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<Moment> moments = Surprises.in(log, MODEL, new OneByOne());
        assertThat(moments).doesNotContainNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
