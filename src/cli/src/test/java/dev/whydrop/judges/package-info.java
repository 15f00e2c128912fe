/**
 * Judges that cannot be flattered: logs in which nothing is shared, and logs with one fault of known scope and moment. They know nothing of rules or
 * engine: they make disconnects from a seed and read the public report.
 *
 * <p>{@link dev.whydrop.judges.NullWorld}, {@link dev.whydrop.judges.LineWorld} and {@link dev.whydrop.judges.PowerWorld} make the logs;
 * {@link dev.whydrop.judges.Trial} has one diagnosed and judged, {@link dev.whydrop.judges.FaultVerdict} says what of a fault was told rightly.
 */
package dev.whydrop.judges;
