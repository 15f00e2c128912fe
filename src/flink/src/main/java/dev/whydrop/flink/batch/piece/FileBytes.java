package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.part.InputPart;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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
        FSDataInputStream in;
        try {
            in = files.open(path);
        } catch (FileNotFoundException e) {
            NoSuchFileException missing = new NoSuchFileException(name);
            missing.initCause(e);
            throw missing;
        }
        in.seek(place);
        return new BufferedInputStream(in, BUFFER);
    }

    /** Flink tells neither apart from a file that is not there. */
    private static void refuse(Path path) throws IOException {
        if (Files.exists(path) && !Files.isReadable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }
}
