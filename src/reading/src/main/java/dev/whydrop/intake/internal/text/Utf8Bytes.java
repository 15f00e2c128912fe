package dev.whydrop.intake.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as bytes of UTF-8. */
public final class Utf8Bytes extends InputStream {
    private static final int SIZE = 1 << 14;

    private final Reader text;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE * 4).limit(0);
    private boolean ended;

    public Utf8Bytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return ready() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean ready() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            ended = text.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, ended);
            chars.compact();
            bytes.flip();
        }
        return bytes.hasRemaining();
    }
}
