package dev.whydrop.cloud.client;

import java.time.Duration;

/** Waits. */
public interface Sleeper {
    /** Returns after that time. */
    void sleep(Duration time);

    /** {@return one that lets the thread wait; an interrupted wait fails and leaves the thread interrupted} */
    static Sleeper ofThread() {
        return time -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Waiting was interrupted.", e);
            }
        };
    }
}
