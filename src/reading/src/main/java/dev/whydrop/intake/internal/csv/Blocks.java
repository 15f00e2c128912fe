package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.archive.Beginning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a text into blocks of whole lines. Not safe to share between threads. */
final class Blocks {
    /** Longer lines are not plain, and end a block wherever it is. */
    private static final int LONGEST_LINE = 1 << 18;

    private final InputStream in;
    private byte[] begun = {};
    private boolean ended;
    private @Nullable IOException failure;

    /** @param in closed by the caller */
    Blocks(InputStream in) {
        this.in = in;
    }

    /**
     * Puts the next lines into the block; {@return whether there are any}
     *
     * @param size how many bytes it has at least, but for the last
     * @throws IOException if the text cannot be read so far; all whole lines before have come
     */
    boolean next(Block block, int size) throws IOException {
        int length = begun.length;
        System.arraycopy(begun, 0, block.room(length), 0, length);
        int lines = length >= LONGEST_LINE ? length : 0;
        int step = Math.min(LONGEST_LINE, size);
        // Not more at a time: where what is packed is damaged, all is lost that was to be read with the first bytes
        // that cannot be.
        while (!ended && failure == null && (length < size || lines == 0)) {
            int most = step - (length - lines) % step;
            int count = read(block.room(length + most), length, most);
            length += Math.max(count, 0);
            int end = afterLastLine(block.bytes(), length - Math.max(count, 0), length);
            lines = end > 0 ? end : length - lines >= LONGEST_LINE && lines == 0 ? length : lines;
        }
        if (ended) {
            lines = length;
        }
        if (lines == 0 && failure != null) {
            throw failure;
        }
        begun = Arrays.copyOfRange(block.bytes(), lines, length);
        block.begin(lines, ended);
        return lines > 0;
    }

    /** {@return what has not come in blocks} */
    InputStream rest() {
        InputStream others = failure == null ? in : Beginning.failing(failure);
        return new SequenceInputStream(new ByteArrayInputStream(begun), others);
    }

    private int read(byte[] target, int at, int most) {
        try {
            int count = in.read(target, at, most);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            failure = e;
            return 0;
        }
    }

    private static int afterLastLine(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '\n') {
            at--;
        }
        return at > from ? at : 0;
    }
}
