package dev.whydrop.intake.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text of which something that was read can be given back, to be read again. */
final class TextAgain extends FilterReader {
    private String again = "";
    private int at;

    TextAgain(Reader in) {
        super(in);
    }

    /** Makes that come again, before what has not been read yet. */
    void giveBack(String read) {
        again = read + again.substring(at);
        at = 0;
    }

    @Override
    public int read() throws IOException {
        return at < again.length() ? again.charAt(at++) : super.read();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (at == again.length()) {
            return super.read(target, offset, length);
        }
        int count = Math.min(length, again.length() - at);
        again.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }
}
