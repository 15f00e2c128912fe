package dev.whydrop.quality;

import java.util.List;

/**
 * What the records of a world cannot part, so that no rule can tell it: some of the incidents of a diagnosis.
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
                    "Two of seven of its loops end with a clean goodbye (1, 2), as a pusher's own restarts do; an app that dies says none."),
            new Unparted(
                    Sample.EVEN,
                    "replaced.failover",
                    "A backup whose address the stream never had, on air within seconds of a lost line, looks like that line with a new address."),
            new Unparted(
                    Sample.REAL,
                    "network.route",
                    "An access node fails, and no record of the log names a node: then the streams that were cut have nothing in common, which is"
                            + " what network.many-at-once says."),
            new Unparted(
                    Sample.REAL,
                    "replaced.reconnect-overlap",
                    "Once or twice a day and without a loss before, it is what a restart of the encoder looks like (replaced.own-restart)."),
            new Unparted(
                    Sample.REAL,
                    "replaced.takeover",
                    "Fought back once, it has the three replacements of two encoders."));
}
