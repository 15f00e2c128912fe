package dev.whydrop.bench;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One run of a process.
 *
 * @param seconds from its start to its end
 * @param peakBytes the most memory it had, its children included
 * @param said the last line of its standard output
 * @param failure why it does not count; empty when it does
 */
record Measurement(double seconds, long peakBytes, String said, String failure) {
    boolean failed() {
        return !failure.isEmpty();
    }

    /** {@return the number after {@code name=} in what it said} */
    OptionalDouble value(String name) {
        return Arrays.stream(said.split(" "))
                .filter(each -> each.startsWith(name + "="))
                .mapToDouble(each -> Double.parseDouble(each.substring(name.length() + 1)))
                .findFirst();
    }
}
