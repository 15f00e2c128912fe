package dev.whydrop.cli.option;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.files.OutputTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a command line names. None may be written that is also read, or written twice, whatever links lead to it. */
public final class NamedFiles {
    private final Map<Object, Path> byFile = new HashMap<>();

    /** Takes note of a file that is read. */
    public void read(@Nullable Path file) {
        if (file != null && !standing(file)) {
            byFile.putIfAbsent(identity(file), file);
        }
    }

    /**
     * Takes note of a file that is written.
     *
     * @throws WrongUsage if it is one of the others
     */
    public void write(@Nullable Path file) {
        if (file == null || standing(file)) {
            return;
        }
        Path other = byFile.put(identity(file), file);
        if (other != null) {
            throw new WrongUsage("'" + file + "' is "
                    + (other.toString().equals(file.toString()) ? "named twice" : "the same file as '" + other + "'")
                    + ": it would be overwritten. Maybe give another name.");
        }
    }

    /** Whether it is a device or a pipe: nothing in it is lost by writing to it. */
    private static boolean standing(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** {@return what two paths have in common if they are one file: the file itself, or where it will be} */
    private static Object identity(Path file) {
        Path end = end(file).toAbsolutePath();
        try {
            Object key = Files.readAttributes(end, BasicFileAttributes.class).fileKey();
            return key == null ? end.toRealPath() : key;
        } catch (IOException e) {
            return place(end);
        }
    }

    private static Path place(Path none) {
        Path folder = none.getParent();
        try {
            return folder == null ? none : folder.toRealPath().resolve(none.getFileName());
        } catch (IOException e) {
            return none.normalize();
        }
    }

    private static Path end(Path file) {
        try {
            return OutputTarget.of(file).path();
        } catch (IOException e) {
            return file; // That it leads nowhere is told when it is used.
        }
    }
}
