package dev.whydrop.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the records of a world cannot part, so that no rule can tell it.
 *
 * @param sample the world
 * @param diagnosis what is missed
 * @param reason why the records say the same as those of something else
 */
record Unparted(Sample sample, String diagnosis, String reason) {
    static final List<Unparted> ALL = List.of(
            new Unparted(
                    Sample.EVEN,
                    "client.crash-loop",
                    "Some of its loops end with a clean goodbye (1, 2), as a pusher's own restarts do; an app that dies says none."),
            new Unparted(
                    Sample.REAL,
                    "network.route",
                    "Half of its faults are those of an access node, and in four logs of ten no record names the node: then the streams"
                            + " that were cut have nothing in common, which is what network.many-at-once says."));

    /** {@return the diagnoses of a world that are listed} */
    static Set<String> of(Sample sample) {
        return ALL.stream()
                .filter(each -> each.sample() == sample)
                .map(Unparted::diagnosis)
                .collect(Collectors.toUnmodifiableSet());
    }
}
