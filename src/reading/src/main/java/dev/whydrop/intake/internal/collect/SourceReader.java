package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.source.Source;
import java.io.IOException;

/** Reads the records of one source; there is one for each format. */
public interface SourceReader {
    /**
     * Reads all of it; records that cannot be used become rejects.
     *
     * @throws IntakeException if the source cannot be used
     * @throws IOException if it cannot be read
     */
    void read(Source source, ReadingCollector collector) throws IOException;
}
