package dev.whydrop.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks one stream, and sees to it that what comes out is whole and in proportion to what goes in. */
final class Unpacking implements Closeable {
    /** Packed data that contradict themselves. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Packed data that are made to grow without end. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException() {
            super("unpacks to more than " + MOST_GROWTH
                    + " times its size, which no log does. Maybe it is a trap; unpack it with care and look.");
        }
    }

    /** A log shrinks to a twentieth or so; the best packers make a fortieth of one. */
    private static final int MOST_GROWTH = 250;

    /** Up to so many bytes anything may come out: short files can be very regular. */
    private static final long HARMLESS = 64L << 20;

    /** The signature at the end of a zip archive. */
    private static final int ARCHIVE_END = 0x504B0506;

    private final PackedBytes packed;
    private final Packing packing;
    private final InputStream unpacker;
    private final InputStream unpacked;

    Unpacking(InputStream in, Packing packing) throws IOException {
        this.packed = new PackedBytes(in);
        this.packing = packing;
        try {
            this.unpacker = packing.unpack(packed);
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
        this.unpacked = new UnpackedBytes();
    }

    /** {@return what comes out; of an archive, the file that was entered last. To close it does nothing} */
    InputStream unpacked() {
        return unpacked;
    }

    /** {@return the archive} */
    ZipInputStream archive() {
        return (ZipInputStream) unpacker;
    }

    /** {@return what went wrong while unpacking: a failure to read what is packed stays what it is} */
    IOException explained(Exception e) {
        if (e == packed.failure || e instanceof EOFException || e instanceof BombException) {
            return (IOException) e;
        }
        String why = String.valueOf(e.getMessage());
        if (why.contains("Not enough input")) {
            return new EOFException(why);
        }
        String also = packing == Packing.ZSTD && why.contains("Window size")
                ? "is packed with a window of more than 8 MB, which is not supported. Maybe unpack it first."
                : "has packed data that are damaged (" + Excerpt.line(why)
                        + "). Maybe it was changed on the way; fetch it again.";
        return new DamagedException(also, e);
    }

    /** @throws EOFException if the archive has no end */
    void checkArchiveEnd() throws IOException {
        packed.skipToEnd();
        if (!packed.sawArchiveEnd) {
            throw new EOFException("The archive has no end.");
        }
    }

    @Override
    public void close() throws IOException {
        unpacker.close();
    }

    /** What is packed; counts. */
    private static final class PackedBytes extends FilterInputStream {
        private long count;
        private int lastFour;
        private boolean sawArchiveEnd;
        private @Nullable IOException failure;

        PackedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int read = in.read(target, offset, length);
                for (int i = 0; i < read; i++) {
                    lastFour = lastFour << 8 | (target[offset + i] & 0xFF);
                    sawArchiveEnd |= lastFour == ARCHIVE_END;
                }
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** Never 0: gzip would take a pause of the sender for the end. */
        @Override
        public int available() {
            return 1;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void skipToEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }

    /** What comes out; counts, and explains what goes wrong. */
    private final class UnpackedBytes extends InputStream {
        private long count;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (count > HARMLESS && count / MOST_GROWTH > packed.count) {
                throw new BombException();
            }
            try {
                int read = unpacker.read(target, offset, length);
                count += Math.max(read, 0);
                return read;
            } catch (IOException | RuntimeException e) {
                throw explained(e);
            }
        }
    }
}
