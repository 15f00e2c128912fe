package dev.whydrop.cli.option;

import dev.whydrop.cli.terminal.FailedFile;
import dev.whydrop.cli.terminal.Utf8Writer;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.files.OutputTarget;
import dev.whydrop.files.Replacement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all. A link is followed: what it leads to is replaced. A device or a pipe is written as it is, as no file may take
 * its place.
 */
public final class OutputFile {
    private OutputFile() {}

    /** What goes into the file. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a file whole or not at all.
     *
     * @throws WrongUsage if the file cannot be written; what was there before is then untouched
     */
    public static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new WrongUsage("'" + file + "' is a folder. Maybe name a file in it.");
        }
        try {
            OutputTarget target = OutputTarget.of(file);
            if (target.standing()) {
                try (Writer out = writerOnto(target)) {
                    content.writeTo(out);
                }
            } else {
                target.checkLinks();
                replace(target.path(), content);
            }
        } catch (IOException e) {
            throw new WrongUsage("'" + file + "' cannot be written: " + FailedFile.unwritten(e));
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        try (Replacement whole = Replacement.of(target)) {
            try (Writer out = new Utf8Writer(whole.out())) {
                content.writeTo(out);
            }
            whole.putInPlace();
        }
    }

    /** {@return what writes to a device or a pipe as it is} */
    public static Writer writerOnto(OutputTarget standing) throws IOException {
        // What this process was given open may be a file with something in it.
        return new Utf8Writer(Files.newOutputStream(standing.path(), StandardOpenOption.APPEND));
    }
}
