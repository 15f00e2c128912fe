package dev.whydrop.rules;

import java.util.List;

/** What evidence can be about: disconnects that form a pattern, on one stream or across streams. */
public sealed interface Pattern permits Timeline, Swarm, Anomalies {
    /** {@return its pushes in order of time; never empty} */
    List<Push> pushes();
}
