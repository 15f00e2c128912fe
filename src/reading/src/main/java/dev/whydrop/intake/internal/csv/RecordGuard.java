package dev.whydrop.intake.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading when one record grows out of all proportion: a quote that is never closed would take the rest of the file into memory. */
public final class RecordGuard extends FilterReader {
    /** A record that does not end. */
    static final class EndlessException extends IOException {
        private static final long serialVersionUID = 1L;

        EndlessException() {
            super("A record is longer than " + LONGEST + " characters.");
        }
    }

    /** The most characters from the end of one record to the end of the next, give or take a buffer. */
    public static final int LONGEST = 1 << 22;

    private int sinceRecord;

    RecordGuard(Reader in) {
        super(in);
    }

    /** Tells that a record has ended. */
    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (sinceRecord > LONGEST) {
            throw new EndlessException();
        }
        int count = super.read(target, offset, length);
        sinceRecord += Math.max(count, 0);
        return count;
    }
}
