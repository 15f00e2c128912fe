package dev.whydrop.engine.internal.weigh;

import dev.whydrop.engine.internal.stream.StreamFindings;
import java.util.List;

/**
 * A stream and what was decided about it.
 *
 * @param findings what its pushes were judged by
 * @param attributions one for each push, in order of time
 */
public record AttributedStream(StreamFindings findings, List<Attribution> attributions) {}
