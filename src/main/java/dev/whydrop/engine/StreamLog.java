package dev.whydrop.engine;

import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Push;
import java.util.List;

/**
 * What the stream pass knows of one stream.
 *
 * @param stream the stream
 * @param pushes its pushes in order of time
 * @param evidence what the rules concluded about them
 */
record StreamLog(StreamId stream, List<Push> pushes, List<Evidence> evidence) {}
