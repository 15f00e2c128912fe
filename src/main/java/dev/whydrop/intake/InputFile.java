package dev.whydrop.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One input.
 *
 * @param path where it is; {@code -} stands for standard input
 * @param opened its bytes where it is open already
 */
record InputFile(Path path, @Nullable InputStream opened) {
    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    /** Whether it is standard input. */
    boolean standardInput() {
        return source().equals(STANDARD_INPUT);
    }

    /** {@return the path as the user gave it; a push secret in it is masked} */
    String source() {
        return source(path);
    }

    static String source(Path path) {
        return Secrets.masked(path.toString());
    }

    /** {@return what messages call an input of that name, fit to begin a sentence} */
    static String label(String name) {
        boolean inStandardInput = name.equals(STANDARD_INPUT) || name.startsWith(STANDARD_INPUT + "!");
        return Excerpt.line(inStandardInput ? "Standard input" + name.substring(1) : name);
    }

    /** {@return its bytes as they are, which the caller closes} */
    InputStream open(Supplier<InputStream> standardInput) throws IOException {
        if (opened != null) {
            return opened;
        }
        return standardInput() ? standardInput.get() : FileNames.open(path);
    }

    /** {@return how many bytes it has; -1 when that is not known before they are read} */
    long size() {
        try {
            return !standardInput() && Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            return -1; // Why it cannot be read is told when it is.
        }
    }

    /**
     * {@return what to tell the user when an input cannot be read}
     *
     * @param label what to call it
     * @param where how far it was read, such as {@code ", in row 7"}; empty when nothing was
     */
    static IntakeException unreadable(String label, String where, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new IntakeException(label + " does not exist. Maybe the path is misspelt.", e);
        }
        if (e instanceof AccessDeniedException) {
            return new IntakeException(
                    label + " may not be read: permission denied. Maybe ask its owner for the right to read it.", e);
        }
        if (e instanceof EOFException) {
            return new IntakeException(
                    label + " is cut off" + where
                            + ": its packed data end too early. Maybe it was not copied whole; fetch it again.",
                    e);
        }
        if (e instanceof Unpacking.DamagedException || e instanceof Unpacking.BombException) {
            return new IntakeException(label + " " + e.getMessage(), e);
        }
        return new IntakeException(
                label + " cannot be read: " + Excerpt.line(String.valueOf(e.getMessage()))
                        + ". Maybe the disk or the connection failed; try again.",
                e);
    }
}
