package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.text.MalformedByte;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the records of a block of CSV as long as they are plain, which most are from end to end: one record a line, lines ended by LF or CRLF, each
 * value with no quote at all or with quotes around the whole and none within, well-formed UTF-8 without a trace of {@link MalformedByte}. It stops before the
 * first record that is not. Works on bytes and makes no objects, so it is several times as fast as a reader of characters.
 */
final class FastCsvRecords {
    private static final int NOT_PLAIN = -1;
    private static final int NO_MORE = -2;

    /** The first byte of every character of four bytes that may be spoilt; others that it begins are rare. */
    private static final byte MAYBE_SPOILT = (byte) 0xF4;

    private final byte separator;

    /** No byte above it ends or begins anything. */
    private final byte highest;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private CharBuffer decoded = CharBuffer.allocate(1 << 10);
    private byte[] block = {};
    private int record;
    private int line;
    private int limit;
    private boolean ended;

    FastCsvRecords(Separator separator) {
        this.separator = (byte) separator.character();
        this.highest = (byte) Math.max('"', separator.character());
    }

    /** Begins with the lines of a block from that index on. */
    void begin(Block lines, int from) {
        block = lines.bytes();
        line = from;
        limit = lines.length();
        ended = lines.last();
    }

    /** {@return whether there was another plain record, which is in the cells now; there is none after the first that is not plain} */
    boolean next(RawRecord raw) {
        int end = scan(raw);
        if (end < 0) {
            return false;
        }
        record = line;
        line = end;
        return true;
    }

    /** {@return where the last record began} */
    int record() {
        return record;
    }

    /** {@return where what begins that has not come out as records} */
    int rest() {
        return line;
    }

    /** Takes the values of the next line that is not empty; {@return where the line after it begins, or why there is none} */
    private int scan(RawRecord raw) {
        byte[] bytes = block;
        int most = limit;
        byte between = separator;
        byte top = highest;
        raw.begin(bytes);
        int start = line;
        boolean wide = false;
        int at = start;
        while (at < most) {
            byte one = bytes[at++];
            if (one > top) { // most bytes; those beyond ASCII are below 0
                continue;
            }
            if (one == between) {
                add(raw, start, at - 1);
                start = at;
            } else if (one == '\n' || one == '\r') {
                int end = at - 1;
                if (one == '\r') {
                    if (at == most || bytes[at++] != '\n') {
                        return NOT_PLAIN;
                    }
                }
                if (end > line) {
                    add(raw, start, end);
                    return !wide || wellFormed(line, end) ? at : NOT_PLAIN;
                }
                line = at;
                start = at;
            } else if (one == '"') {
                int close = at;
                while (close < most && bytes[close] != '"' && bytes[close] != '\n' && bytes[close] != '\r') {
                    wide |= bytes[close++] <= 0;
                }
                if (start != at - 1 || !ends(close)) {
                    return NOT_PLAIN;
                }
                at = close + 1;
            } else if (one <= 0) {
                wide = true;
            }
        }
        if (line == most) {
            return NO_MORE;
        }
        if (!ended) {
            return NOT_PLAIN;
        }
        add(raw, start, most);
        return !wide || wellFormed(line, most) ? most : NOT_PLAIN;
    }

    /** Whether a quote stands there and a value can end behind it. */
    private boolean ends(int close) {
        if (close == limit || block[close] != '"') {
            return false;
        }
        byte behind = close + 1 == limit ? (byte) '\n' : block[close + 1];
        return behind == separator || behind == '\n' || behind == '\r';
    }

    /** Adds a value; one that begins with a quote has one at its end too, as {@link #scan} has seen to. */
    private void add(RawRecord raw, int start, int end) {
        boolean quoted = start < end && block[start] == '"';
        raw.add(quoted ? start + 1 : start, quoted ? end - 1 : end);
    }

    /** Whether it is text that needs no second look. */
    private boolean wellFormed(int from, int to) {
        if (decoded.capacity() < to - from) {
            decoded = CharBuffer.allocate(to - from);
        }
        decoded.clear();
        decoder.reset();
        for (int at = from; at < to; at++) {
            if (block[at] == 0 || block[at] == MAYBE_SPOILT) {
                return false;
            }
        }
        return decoder.decode(ByteBuffer.wrap(block, from, to - from), decoded, true)
                .isUnderflow();
    }
}
