package dev.whydrop.intake.internal.message;

import java.io.IOException;
import java.io.Reader;

/** Parts the text of a log into entries: a line with those that go on with it, which begin with a blank or close what was opened. */
final class LogEntries {
    /** The most characters of an entry; more of it are passed over. */
    static final int LONGEST = 1 << 21;

    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder entry = new StringBuilder();
    private int at;
    private int limit;

    /** @param in closed by the caller */
    LogEntries(Reader in) {
        this.in = in;
    }

    /** {@return the next entry; empty at the end} */
    String next() throws IOException {
        entry.setLength(0);
        do {
            line();
        } while (peek() >= 0 && goesOn((char) peek()));
        return entry.toString();
    }

    private static boolean goesOn(char first) {
        return first != '\n' && first != '\r' && (Character.isWhitespace(first) || "}])(".indexOf(first) >= 0);
    }

    /** Adds a line with its end. */
    private void line() throws IOException {
        for (int one = peek(); one >= 0; one = peek()) {
            at++;
            if (entry.length() < LONGEST) {
                entry.append((char) one);
            }
            if (one == '\n') {
                return;
            }
        }
    }

    private int peek() throws IOException {
        while (at == limit) {
            limit = in.read(buffer, 0, buffer.length);
            at = 0;
            if (limit < 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[at];
    }
}
