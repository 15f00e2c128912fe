package dev.whydrop.bench;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks an advisor in this JVM about one stream, again and again: alone, then from two threads. */
final class Embedded {
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(40);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_CALLS = 1_000_000;

    private final Advisor advisor = Advisor.builder().threads(1).build();
    private final List<Disconnect> stream = stream();

    private Embedded() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Embedded embedded = new Embedded();
        embedded.inTwoThreads(WARM_UP);
        long[] alone = embedded.times(MEASURED);
        int together = embedded.inTwoThreads(MEASURED);
        Arrays.sort(alone);
        System.out.printf(
                Locale.ROOT,
                "median_us=%.1f p99_us=%.1f scaling=%.2f calls=%d%n",
                alone[alone.length / 2] / 1e3,
                alone[(int) (alone.length * 0.99)] / 1e3,
                (double) together / alone.length,
                alone.length);
    }

    /** {@return the nanoseconds of each call in that time} */
    private long[] times(long nanos) {
        long[] times = new long[MOST_CALLS];
        int calls = 0;
        long begin = System.nanoTime();
        long before = begin;
        while (before - begin < nanos && calls < MOST_CALLS) {
            if (advisor.advise(stream).advice().isEmpty()) {
                throw new IllegalStateException("There is no advice on the stream. Maybe the rules have changed.");
            }
            long after = System.nanoTime();
            times[calls++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, calls);
    }

    /** {@return the calls that two threads make together in that time} */
    private int inTwoThreads(long nanos) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<long[]> one = threads.submit(() -> times(nanos));
            Future<long[]> other = threads.submit(() -> times(nanos));
            return one.get().length + other.get().length;
        } finally {
            threads.shutdown();
        }
    }

    /** {@return an evening of one stream: 12 ordinary ends, six cuts in ten minutes, two refusals of a URL that ran out} */
    private static List<Disconnect> stream() {
        Instant evening = Instant.parse("2026-11-20T18:00:00Z");
        List<Disconnect> stream = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stream.add(end(evening.plusSeconds(i * 600L), 500, ErrorCode.of(i % 3 + 1)));
        }
        for (int i = 0; i < 6; i++) {
            stream.add(end(evening.plusSeconds(7300 + i * 97L), 80, ErrorCode.of(12 + i % 3)));
        }
        for (int i = 0; i < 2; i++) {
            stream.add(end(evening.plusSeconds(8000 + i * 15L), 0, ErrorCode.of(18, 501)));
        }
        return stream;
    }

    private static Disconnect end(Instant end, int lasted, ErrorCode code) {
        return Disconnect.of(new StreamId("push.example.com", "live", "finals"), end, code)
                .withStart(end.minusSeconds(lasted))
                .withClientIp("203.0.113.7");
    }
}
