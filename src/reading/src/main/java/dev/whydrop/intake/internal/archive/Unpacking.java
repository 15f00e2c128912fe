package dev.whydrop.intake.internal.archive;

import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;

/** Unpacks one stream, and sees to it that what comes out is whole and in proportion to what goes in. */
public final class Unpacking implements Closeable {
    /** Packed data that contradict themselves. */
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Function<FileName, Phrase> phrase;

        /** How many bytes that came out before are sound for certain: damage may show only at the end of what it has spoilt. */
        private final long sound;

        /** @param phrase what to tell of the file */
        public DamagedException(Function<FileName, Phrase> phrase, Throwable cause, long sound) {
            super(cause);
            this.phrase = phrase;
            this.sound = sound;
        }

        public Phrase of(FileName file) {
            return phrase.apply(file);
        }

        long sound() {
            return sound;
        }
    }

    /** Packed data that are made to grow without end. */
    public static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A log shrinks to a twentieth or so; the best packers make a fortieth of one. */
    public static final int MOST_GROWTH = 250;

    /** Up to so many bytes anything may come out: short files can be very regular. */
    private static final long HARMLESS = 64L << 20;

    /** The signature at the end of a zip archive. */
    private static final int ARCHIVE_END = 0x504B0506;

    /** Zeros stand at the end of a tar archive: two blocks of them, of which some programs write one. */
    private static final int TAR_END = 512;

    /** What unpackers say of data that end too early. */
    private static final List<String> CUT =
            List.of("Not enough input", "Unexpected end of stream", "Truncated TAR archive", "Unexpected end of block");

    /** What they say of data that are sound and have something else behind them. */
    private static final List<String> BEHIND = List.of(GzipMembers.BEHIND, "after a valid", "block size is invalid");

    private final PackedBytes packed;
    private final Packing packing;
    private final InputStream unpacker;
    private final InputStream unpacked;
    private boolean failed;

    public Unpacking(InputStream in, Packing packing) throws IOException {
        this.packed = new PackedBytes(in);
        this.packing = packing;
        try {
            this.unpacker = packing.unpack(packed);
        } catch (IOException | RuntimeException e) {
            throw explained(e, 0);
        }
        this.unpacked = new UnpackedBytes();
    }

    /**
     * Refuses what unpacks to a thousand times its size.
     *
     * @throws BombException if that much does not come out of so few bytes
     */
    public static void refuseBomb(long unpacked, long packed) throws BombException {
        if (unpacked > HARMLESS && unpacked / MOST_GROWTH > packed) {
            throw new BombException();
        }
    }

    /** {@return what comes out; of an archive, the file that was entered last. To close it does nothing} */
    public InputStream unpacked() {
        return unpacked;
    }

    /** {@return the next file of an archive, which {@link #unpacked} is from then on; null when there is none} */
    public Packing.@Nullable Member next() throws IOException {
        try {
            return packing.next(unpacker);
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
    }

    /** {@return what went wrong while unpacking: a failure to read what is packed stays what it is} */
    private IOException explained(Exception e) {
        return explained(e, unpacker instanceof GzipMembers members ? members.sound() : 0);
    }

    private IOException explained(Exception e, long sound) {
        failed = true;
        if (e == packed.failure || e instanceof EOFException || e instanceof BombException) {
            return (IOException) e;
        }
        String why = String.valueOf(e.getMessage());
        if (CUT.stream().anyMatch(why::contains)) {
            return new EOFException(why);
        }
        int most = e instanceof MemoryLimitException ? 64 : 8;
        boolean tooWide = e instanceof MemoryLimitException || (packing == Packing.ZSTD && why.contains("Window size"));
        Function<FileName, Phrase> also = file -> tooWide
                ? Phrase.of("refusal.window", file, most)
                : Phrase.of("refusal.damaged", file, Excerpt.line(why));
        return new DamagedException(also, e, BEHIND.stream().anyMatch(why::contains) ? Long.MAX_VALUE : sound);
    }

    /**
     * Checks that nothing is missing at the end.
     *
     * @throws EOFException if the archive has no end
     */
    public void checkArchiveEnd() throws IOException {
        packed.skipToEnd();
        boolean whole = packing == Packing.TAR ? packed.zeros >= TAR_END : packed.sawArchiveEnd;
        if (!whole) {
            throw new EOFException("The archive has no end.");
        }
    }

    /** Whether it was here that something went wrong, and not in what is packed within. */
    public boolean failed() {
        return failed;
    }

    @Override
    public void close() throws IOException {
        unpacker.close();
    }

    /** What is packed; counts. */
    private static final class PackedBytes extends FilterInputStream {
        private long count;
        private int lastFour;
        private long zeros;
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
                    zeros = target[offset + i] == 0 ? zeros + 1 : 0;
                }
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
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
            refuseBomb(count, packed.count);
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
