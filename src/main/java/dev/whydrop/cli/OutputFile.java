package dev.whydrop.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all. */
final class OutputFile {
    private OutputFile() {}

    /** What goes into the file. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** @throws WrongUsage if the file cannot be written; what was there before is then untouched */
    static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new WrongUsage("'" + file + "' is a folder. Maybe name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            writeOnto(file, content);
            return;
        }
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        // Who interrupts the program gets no half of a file either.
        Thread onInterrupt = new Thread(() -> discard(aside), "discard");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            discard(aside);
            forget(onInterrupt);
        }
    }

    private static void forget(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The program is ending; the hook runs, and finds nothing.
        }
    }

    /** Writes to a device or a pipe, which no file may replace. */
    private static void writeOnto(Path device, Content content) {
        try (BufferedWriter out = Files.newBufferedWriter(device, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw unwritable(device, e);
        }
    }

    private static WrongUsage unwritable(Path file, IOException e) {
        return new WrongUsage(
                "'" + file + "' cannot be written (" + e + "). Maybe the folder is missing, full or read-only.");
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // The result is in place or was already reported as failed; a left-over part file changes neither.
        }
    }
}
