package dev.whydrop.flink.live.source;

import dev.whydrop.intake.Secrets;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.flink.api.common.io.compression.InflaterInputStreamFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.compression.StandardDeCompressors;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of files, one message each, packed by gzip and the like or not. Flink's own format for lines tells neither the file nor the number of a line,
 * and reads a line of any length into memory.
 */
public final class FileLines implements BulkFormat<Taken, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    /** Bytes of a line that are read; a callback has about a thousand. */
    static final int MOST = 1 << 20;

    /** Lines that are read at once. */
    private static final int BATCH = 200;

    @Override
    public BulkFormat.Reader<Taken> createReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Lines(split.path(), 0);
    }

    @Override
    public BulkFormat.Reader<Taken> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        return new Lines(
                split.path(),
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L));
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Taken> getProducedType() {
        return TypeInformation.of(Taken.class);
    }

    /** Reads one file. What a line says does not depend on when it is read, so a count of what came out of them is a position. */
    private static final class Lines implements BulkFormat.Reader<Taken> {
        private final MessageDecoder decoder = new MessageDecoder(InstantSource.system());
        private final String source;
        private final InputStream bytes;
        private long row;
        private long given;
        private boolean ended;
        private boolean damaged;
        /** What was read to find the place to go on from, and lies behind it. */
        private List<Taken> pending = List.of();

        Lines(Path file, long skipped) throws IOException {
            source = Secrets.masked(file.getName());
            bytes = new BufferedInputStream(unpacked(file), 1 << 16);
            try {
                skip(skipped);
            } catch (IOException e) {
                bytes.close();
                throw e;
            }
        }

        private static InputStream unpacked(Path file) throws IOException {
            InputStream packed = file.getFileSystem().open(file);
            InflaterInputStreamFactory<?> format = StandardDeCompressors.getDecompressorForFileName(file.getName());
            try {
                return format == null ? packed : format.create(packed);
            } catch (EOFException | ZipException e) {
                packed.close();
                return failing(e);
            } catch (IOException e) {
                packed.close();
                throw e;
            }
        }

        /** {@return what tells of the damage when it is read, as it would further down} */
        private static InputStream failing(IOException damage) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw damage;
                }

                /** The usual one takes a failure for the end. */
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    throw damage;
                }
            };
        }

        private void skip(long skipped) throws IOException {
            // Read anew: a line may hold several records, and a place among them is no place in the file.
            List<Taken> left = List.of();
            while (given < skipped && !ended) {
                left = batch();
                given += left.size();
            }
            int over = (int) Math.max(0, given - skipped);
            pending = left.subList(left.size() - over, left.size());
            given -= over;
        }

        @Override
        public @Nullable RecordIterator<Taken> readBatch() throws IOException {
            List<Taken> batch = pending;
            pending = List.of();
            while (batch.isEmpty()) {
                if (ended) {
                    return null;
                }
                batch = batch();
            }
            long before = given;
            given += batch.size();
            return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, before);
        }

        private List<Taken> batch() throws IOException {
            List<Taken> batch = new ArrayList<>();
            for (int i = 0; i < BATCH && !ended; i++) {
                line(batch);
            }
            return batch;
        }

        private void line(List<Taken> batch) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            boolean tooLong = false;
            int next = read();
            for (; next >= 0 && next != '\n'; next = read()) {
                if (line.size() < MOST) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            ended = next < 0;
            row++;
            if (damaged) {
                batch.add(decoder.damaged(source, row));
                return;
            }
            if (tooLong) {
                batch.add(decoder.tooLong(source, row, line.toByteArray(), MOST));
            } else {
                batch.addAll(decoder.read(source, row, line.toByteArray()));
            }
        }

        /** {@return the next byte; none behind a damage in what is packed, which is there the next time as well} */
        private int read() throws IOException {
            try {
                return bytes.read();
            } catch (EOFException | ZipException e) {
                damaged = true;
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
