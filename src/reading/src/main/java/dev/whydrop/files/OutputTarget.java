package dev.whydrop.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Where a path leads to.
 *
 * @param named the path as it was given
 * @param path the same without links in its last name; there may be nothing yet
 * @param standing whether what is there stays and is written as it comes: a device, a pipe, or a file that this process was given open
 */
public record OutputTarget(Path named, Path path, boolean standing) {
    /** As many links in a row as systems follow. */
    private static final int MOST_LINKS = 40;

    /** The folders of what a process has open: a name in them may lead to a file, and yet no file may take its place. */
    private static final Pattern OPEN_FILES = Pattern.compile("/dev/fd|/proc/.+/fd");

    /**
     * {@return where a path leads}
     *
     * @throws IOException if it leads nowhere
     */
    public static OutputTarget of(Path named) throws IOException {
        Path path = named;
        for (int links = 0; !openFile(path); links++) {
            if (!Files.isSymbolicLink(path)) {
                return new OutputTarget(named, path, Files.exists(path) && !Files.isRegularFile(path));
            }
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(named.toString());
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return new OutputTarget(named, path, true);
    }

    private static boolean openFile(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        return folder != null
                && Files.isDirectory(folder)
                && OPEN_FILES.matcher(folder.toRealPath().toString()).matches();
    }

    /**
     * Leaves it to the system whether links may be followed to a file: in a folder that all may write, somebody else may have laid them there.
     *
     * @throws IOException if they may not
     */
    public void checkLinks() throws IOException {
        if (named.equals(path) || standing) {
            return;
        }
        boolean there = Files.exists(path);
        Files.newByteChannel(named, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                .close();
        if (!there) {
            Files.deleteIfExists(path);
        }
    }
}
