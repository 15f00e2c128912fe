package dev.whydrop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. Unlike the JDK's reader it hands out all that comes before a malformed byte, so that whoever reads stands at the
 * faulty record when the error comes, and it knows the byte.
 */
final class Utf8Reader extends Reader {
    /** A byte that is not UTF-8. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long position;

        MalformedException(long position) {
            super("Byte " + position + " is not UTF-8.");
            this.position = position;
        }

        /** {@return its position, 1 for the first byte of the file} */
        long position() {
            return position;
        }
    }

    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private long bytesBefore;
    private boolean ended;

    /** @param skipped bytes of the file that were taken from the stream before */
    Utf8Reader(InputStream in, long skipped) {
        this.in = in;
        this.bytesBefore = skipped;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0 || (ended && !result.isError())) {
                chars.flip();
                return chars.hasRemaining();
            }
            if (result.isError()) {
                throw new MalformedException(bytesBefore + bytes.position() + 1);
            }
            refill();
        }
    }

    private void refill() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }
}
