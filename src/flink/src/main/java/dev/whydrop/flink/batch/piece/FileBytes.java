package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.part.InputPart;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;

/** Opens files of any file system that Flink knows. */
public final class FileBytes implements InputPart.Bytes {
    private static final int BUFFER = 1 << 16;

    @Override
    public InputStream from(String name, long place) throws IOException {
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(name);
        FileSystem files = path.getFileSystem();
        if (!files.isDistributedFS()) {
            refuse(Path.of(path.getPath()));
        }
        try {
            FSDataInputStream in = files.open(path);
            try {
                in.seek(place);
            } catch (IOException e) {
                in.close();
                throw e;
            }
            return new BufferedInputStream(new ReadOrRetried(in), BUFFER);
        } catch (FileNotFoundException e) {
            NoSuchFileException missing = new NoSuchFileException(name);
            missing.initCause(e);
            throw missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A store that does not answer is no fault of the file: the task fails, and Flink tries again. What is wrong with the content is told of by its readers. */
    static final class ReadOrRetried extends FilterInputStream {
        ReadOrRetried(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return in.read(target, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Flink tells neither apart from a file that is not there. */
    private static void refuse(Path path) throws IOException {
        if (Files.exists(path) && !Files.isReadable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }
}
