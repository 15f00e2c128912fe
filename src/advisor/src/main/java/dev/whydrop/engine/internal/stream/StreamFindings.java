package dev.whydrop.engine.internal.stream;

import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.push.Push;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stream pass knows of one stream.
 *
 * @param stream the stream
 * @param pushes its pushes in order of time
 * @param classes for each push its class when it stands alone in its episode; null when it does not
 * @param evidence what the rules concluded about episodes of several pushes, and about the whole log
 */
public record StreamFindings(
        StreamId stream, List<Push> pushes, List<@Nullable PushClass> classes, List<Evidence> evidence) {}
