package dev.whydrop.intake.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes; those that are no text come out as {@link MalformedByte} and what follows them is read on. */
public final class TextReader extends Reader {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private boolean ended;

    /** @param in without a byte order mark */
    public TextReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
            if (result.isError() && chars.position() == 0) {
                spoil(result.length());
            }
            if (chars.position() > 0 || (ended && result.isUnderflow())) {
                chars.flip();
                return chars.hasRemaining();
            }
            refill();
        }
    }

    /** Takes the bytes that are no text, but no separator or line end among them. */
    private void spoil(int length) {
        for (int taken = 0; taken < length && (taken == 0 || bytes.get(bytes.position()) < 0); taken++) {
            chars.put(MalformedByte.characters(bytes.get()));
        }
    }

    private void refill() throws IOException {
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
