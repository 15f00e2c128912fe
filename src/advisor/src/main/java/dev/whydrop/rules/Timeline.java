package dev.whydrop.rules;

import dev.whydrop.rules.code.Meaning;

/** All pushes with one meaning, of one episode or of the whole log of a stream: for rules that ask the same of both. */
public sealed interface Timeline extends Pattern permits EpisodeTimeline, StreamTimeline {
    /** {@return what the codes mean} */
    Meaning meaning();

    /** {@return number of pushes, 1 or more} */
    int count();

    /** Whether the stream was typically pushed again within that many seconds. */
    boolean typicallyBackWithin(int seconds);

    /** Whether at least that share of the known lengths, of at least three, is within that spread of their median. */
    boolean lengthsKeep(double spread, double share);
}
