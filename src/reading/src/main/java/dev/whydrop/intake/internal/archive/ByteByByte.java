package dev.whydrop.intake.internal.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Asks for one byte at a time, so that what came before a failure is not lost with it. */
final class ByteByByte extends FilterInputStream {
    private @Nullable IOException failure;

    ByteByByte(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        for (int count = 0; count < length; count++) {
            int one;
            try {
                one = in.read();
            } catch (IOException e) {
                if (count == 0) {
                    throw e;
                }
                failure = e;
                return count;
            }
            if (one < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count] = (byte) one;
        }
        return length;
    }
}
