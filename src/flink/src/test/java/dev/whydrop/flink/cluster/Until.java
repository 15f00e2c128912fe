package dev.whydrop.flink.cluster;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for a state, and tells the last one seen where it does not come. */
public final class Until {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Until() {}

    /** {@return the first of what is seen that is as it should be} */
    public static <T> T seen(String what, Callable<T> look, Predicate<T> right) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        T last = look.call();
        while (!right.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Not seen within " + LONGEST.toSeconds() + " s: " + what + ". Last was: " + last);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
            last = look.call();
        }
        return last;
    }
}
