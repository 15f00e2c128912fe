package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A service makes its advisor ready before it takes requests. */
class WarmUpTest {
    private static final List<Disconnect> REFUSED = List.of(Disconnect.of(
            new StreamId("push.example", "live", "finals"),
            Instant.parse("2026-11-20T19:00:00Z"),
            ErrorCode.of(18, 501)));

    @Test
    void a_report_is_the_same_with_it_or_without() {
        Advisor warm = Advisor.create();
        warm.warmUp();

        assertThat(warm.advise(REFUSED)).isEqualTo(Advisor.create().advise(REFUSED));
    }

    @Test
    void nobody_is_told_of_its_progress() {
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

        Advisor.builder()
                .progress((step, done, all) -> told.add(step.toString()))
                .build()
                .warmUp();

        assertThat(told).isEmpty();
    }

    @Test
    void it_may_be_called_again_and_by_several_threads() throws Exception {
        Advisor advisor = Advisor.create();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<? extends Future<?>> calls = IntStream.range(0, 3)
                    .mapToObj(any -> pool.submit(advisor::warmUp))
                    .toList();
            for (Future<?> each : calls) {
                assertThatCode(each::get).doesNotThrowAnyException();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
