package dev.whydrop.intake.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/**
 * Text that a parser reads, and that can be gone on with where the parser gave up: from the next line that begins like an object. Counts lines.
 */
public final class JsonText extends Reader {
    private final Reader in;
    private final char[] given = new char[1 << 13];
    private int length;
    /** What was given to a parser that did not use it, from {@link #next} on. */
    private String unused = "";

    private int next;
    private long linesBefore;

    public JsonText(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int most) throws IOException {
        linesBefore += lines(length);
        int count = Math.min(most, given.length);
        if (next < unused.length()) {
            count = Math.min(count, unused.length() - next);
            unused.getChars(next, next + count, target, offset);
            next += count;
        } else {
            count = in.read(target, offset, count);
        }
        length = Math.max(count, 0);
        System.arraycopy(target, offset, given, 0, length);
        return count;
    }

    private int lines(int before) {
        int lines = 0;
        for (int i = 0; i < before; i++) {
            lines += given[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Takes back what a parser has not used. */
    public void takeBack(StringWriter released) {
        String back = released.toString();
        length = Math.max(0, length - back.length());
        unused = back + unused.substring(next);
        next = 0;
    }

    /** {@return the line of the last character read, 1 for the first} */
    public long line() {
        return 1 + linesBefore + lines(length - 1);
    }

    /** {@return the last character read; NUL when it is not known} */
    public char last() {
        return length == 0 ? '\0' : given[length - 1];
    }

    /**
     * Goes on to the next line that begins with an opening brace, maybe after blanks; to the present one if nothing else has been read of it.
     *
     * @return whether there is one
     */
    public boolean toNextObject() throws IOException {
        if (last() == '{' && onlyBlanksBefore(length - 1)) {
            takeBack(new StringWriter().append('{'));
            return true;
        }
        boolean lineBegins = onlyBlanksBefore(length);
        char[] one = new char[1];
        while (read(one, 0, 1) > 0) {
            if (one[0] == '\n') {
                lineBegins = true;
            } else if (lineBegins && one[0] == '{') {
                takeBack(new StringWriter().append('{'));
                return true;
            } else {
                lineBegins &= Character.isWhitespace(one[0]);
            }
        }
        return false;
    }

    /** Whether a line has begun, and nothing but blanks has been read of it before that place. */
    private boolean onlyBlanksBefore(int place) {
        int at = place - 1;
        while (at >= 0 && given[at] != '\n' && Character.isWhitespace(given[at])) {
            at--;
        }
        return at >= 0 && given[at] == '\n';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
