package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.model.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Counts the bytes of all inputs as they are read, before anything is unpacked, and tells how far the reading is. */
public final class ReadingMeter {
    /** So many bytes, at least, lie between two calls. */
    private static final int STEP = 1 << 16;

    private final Progress progress;
    private final ReadingCollector collector;
    private final long total;
    private long read;
    private long told;

    /** @param collector tells how many rows there are so far */
    public ReadingMeter(Progress progress, List<InputFile> inputs, ReadingCollector collector) {
        this.progress = progress;
        this.collector = collector;
        this.total = total(inputs);
        progress.at(Progress.Step.READING, 0, total);
    }

    /** {@return the same bytes, counted} */
    public InputStream counted(InputStream in) {
        return new Counted(in);
    }

    /** Tells that everything is read. */
    public void end(long rows) {
        progress.rows(rows);
        progress.at(Progress.Step.READING, read, read);
    }

    private void count(long more) {
        read += Math.max(more, 0);
        if (read - told >= STEP) {
            told = read;
            progress.rows(collector.rows());
            // A file may have grown since.
            progress.at(Progress.Step.READING, read, total < 0 ? -1 : Math.max(total, read));
        }
    }

    private static long total(List<InputFile> inputs) {
        long sum = 0;
        for (InputFile each : inputs) {
            long size = each.size();
            if (size < 0) {
                return -1;
            }
            sum += size;
        }
        return sum;
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count(read);
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = in.skip(most);
            count(skipped);
            return skipped;
        }
    }
}
