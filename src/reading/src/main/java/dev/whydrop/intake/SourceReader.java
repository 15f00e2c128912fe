package dev.whydrop.intake;

import java.io.IOException;

/** Reads the records of one source; there is one for each format. */
interface SourceReader {
    /**
     * Reads all of it; records that cannot be used become rejects.
     *
     * @throws IntakeException if the source cannot be used
     * @throws IOException if it cannot be read
     */
    void read(Source source, Harvest harvest) throws IOException;
}
