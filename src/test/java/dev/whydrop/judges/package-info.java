/**
 * Judges that cannot be flattered: logs in which nothing is shared, and logs with one fault of known scope and moment. They know nothing of rules or
 * engine: they make disconnects from a seed and read the public report.
 *
 * <p>{@link dev.whydrop.judges.NullWorld} and {@link dev.whydrop.judges.PowerWorld} make logs from a seed; {@link dev.whydrop.judges.NullVerdict} and
 * {@link dev.whydrop.judges.FaultVerdict} judge what a report says about them.
 */
package dev.whydrop.judges;
