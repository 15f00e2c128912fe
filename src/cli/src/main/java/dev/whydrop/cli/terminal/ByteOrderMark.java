package dev.whydrop.cli.terminal;

import java.io.IOException;
import java.io.Writer;

/** The mark by which Excel knows that a CSV file is UTF-8. */
public final class ByteOrderMark {
    private static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    /** Begins a file with it, where it is wanted. */
    public static void writeIf(boolean wanted, Writer file) throws IOException {
        if (wanted) {
            file.write(MARK);
        }
    }
}
