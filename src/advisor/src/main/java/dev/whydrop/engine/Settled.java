package dev.whydrop.engine;

import java.util.List;

/**
 * A stream and what was decided about it.
 *
 * @param findings what its pushes were judged by
 * @param rulings one for each push, in order of time
 */
record Settled(StreamFindings findings, List<Ruling> rulings) {}
