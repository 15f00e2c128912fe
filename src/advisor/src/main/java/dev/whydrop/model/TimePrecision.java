package dev.whydrop.model;

import java.time.Duration;
import java.util.Locale;

/** How finely the times of the input tell when something was. */
public enum TimePrecision {
    /** To the second, as the platform records them, or finer. */
    SECOND(Duration.ofSeconds(1)),
    /** To the minute, as spreadsheets keep them: what lies less than a minute apart has no known order and no known distance. */
    MINUTE(Duration.ofMinutes(1));

    private final Duration step;

    TimePrecision(Duration step) {
        this.step = step;
    }

    /** {@return the distance between two times that can be told apart} */
    public Duration step() {
        return step;
    }

    /** {@return the name in JSON: {@code second}, {@code minute}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
