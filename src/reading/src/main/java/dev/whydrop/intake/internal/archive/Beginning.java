package dev.whydrop.intake.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The first bytes of something, looked at before all of it is read. Where it cannot be read so far, what came before is kept, and the reader of the rest
 * is told.
 */
public final class Beginning {
    private final byte[] bytes;
    private final InputStream rest;

    private Beginning(byte[] bytes, InputStream rest) {
        this.bytes = bytes;
        this.rest = rest;
    }

    /**
     * {@return the beginning of these bytes}
     *
     * @param in from its first byte on
     * @throws IOException if nothing sound can be read
     */
    public static Beginning of(InputStream in, int most) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        byte[] block = new byte[most];
        try {
            int count = 0;
            while (first.size() < most && count >= 0) {
                count = in.read(block, 0, most - first.size());
                first.write(block, 0, Math.max(count, 0));
            }
            return new Beginning(first.toByteArray(), in);
        } catch (IOException e) {
            int sound = e instanceof Unpacking.DamagedException damage
                    ? (int) Math.min(first.size(), damage.sound())
                    : first.size();
            if (sound == 0) {
                throw e;
            }
            return new Beginning(Arrays.copyOf(first.toByteArray(), sound), failing(e));
        }
    }

    /** {@return the first bytes} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return what follows them} */
    public InputStream rest() {
        return rest;
    }

    /** {@return what cannot be read} */
    public static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            /** The usual one takes a failure for the end. */
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }
}
