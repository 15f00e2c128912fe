package dev.whydrop.intake.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps what was read since the line that a record begins in, so that it can be read again when the record turns out to be broken. */
final class KeptText extends FilterReader {
    /** So much that is done with is dropped at a time. */
    private static final int DROPPED = 1 << 16;

    private final StringBuilder kept = new StringBuilder();
    private int start;
    private long lines;

    KeptText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        kept.append(target, offset, Math.max(count, 0));
        return count;
    }

    /** Drops the lines that are done with: as many as that since the beginning. */
    void done(long lineEnds) {
        while (lines < lineEnds && start < kept.length()) {
            int end = afterLine(start);
            start = end < 0 ? kept.length() : end;
            lines++;
        }
        if (start > DROPPED) {
            kept.delete(0, start);
            start = 0;
        }
    }

    /** {@return what stands behind the first line that is kept and not empty, to be read from there on} */
    String afterBrokenLine() throws IOException {
        int from = start;
        while (from < kept.length() && (kept.charAt(from) == '\r' || kept.charAt(from) == '\n')) {
            from++;
        }
        int end = afterLine(from);
        if (end >= 0) {
            return kept.substring(end);
        }
        int one = in.read();
        while (one >= 0 && one != '\n' && one != '\r') {
            one = in.read();
        }
        return "";
    }

    /** {@return where the line after one begins; -1 where it has no end, as far as is known} */
    private int afterLine(int from) {
        for (int at = from; at < kept.length(); at++) {
            char one = kept.charAt(at);
            if (one == '\n') {
                return at + 1;
            }
            if (one == '\r') {
                boolean both = at + 1 < kept.length() && kept.charAt(at + 1) == '\n';
                return both ? at + 2 : at + 1;
            }
        }
        return -1;
    }
}
