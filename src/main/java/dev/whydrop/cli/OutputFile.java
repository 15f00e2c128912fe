package dev.whydrop.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
            throw new WrongUsage(
                    "'" + file + "' cannot be written (" + e + "). Maybe the folder is missing, full or read-only.");
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

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // The result is in place or was already reported as failed; a left-over part file changes neither.
        }
    }
}
