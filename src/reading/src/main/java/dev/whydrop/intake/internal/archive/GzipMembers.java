package dev.whydrop.intake.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks members of gzip one after another. Behind the last one there may be zeros, as tapes have them; whatever else stands there is told, where the
 * JDK's own reader takes a damaged member for the end.
 */
final class GzipMembers extends InputStream {
    /** What is said when something else stands behind the last member. */
    static final String BEHIND = "no member of gzip behind the last";

    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATED = 8;
    private static final int SIZE = 1 << 16;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int limit;
    private boolean ended;
    private long sound;

    /** @param packed which begins with a member */
    GzipMembers(InputStream packed) throws IOException {
        this.packed = packed;
        header(next());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("dictionary asked for");
            } else if (at == limit && !fill()) {
                throw new EOFException("The member has no end.");
            } else {
                inflater.setInput(buffer, at, limit - at);
                at = limit;
            }
        }
        return ended ? -1 : 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    /** {@return how many bytes came out of members that were whole} */
    long sound() {
        return sound;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /** Checks what was unpacked, and begins the member that follows. */
    private void endMember() throws IOException {
        at = limit - inflater.getRemaining();
        long sum = little(4);
        long size = little(4);
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("checksum does not fit");
        }
        sound += inflater.getBytesWritten();
        inflater.reset();
        crc.reset();
        int first = next();
        boolean zeros = first == 0;
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            ended = true;
        } else if (zeros) {
            throw new ZipException(BEHIND);
        } else {
            header(first);
        }
    }

    private void header(int first) throws IOException {
        if ((first | needed() << 8) != MAGIC || needed() != DEFLATED) {
            throw new ZipException(BEHIND);
        }
        int flags = needed();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("flags unknown");
        }
        little(6);
        if ((flags & EXTRA) != 0) {
            for (long left = little(2); left > 0; left--) {
                needed();
            }
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        if ((flags & HEADER_CRC) != 0) {
            little(2);
        }
    }

    private void skipText(boolean there) throws IOException {
        while (there && needed() != 0) {
            // Up to and with its zero.
        }
    }

    /** {@return a number of so many bytes, the lowest first} */
    private long little(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) needed() << (8 * i);
        }
        return number;
    }

    private int needed() throws IOException {
        int one = next();
        if (one < 0) {
            throw new EOFException("The member has no end.");
        }
        return one;
    }

    private int next() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        limit = Math.max(packed.read(buffer, 0, SIZE), 0);
        at = 0;
        return limit > 0;
    }
}
