package dev.whydrop.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * One input.
 *
 * @param path where it is; {@code -} stands for standard input
 */
record InputFile(Path path) {
    private static final int LOOKED_AT = 8192;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Whether it is standard input. */
    boolean standardInput() {
        return source().equals("-");
    }

    /** {@return the path as the user gave it} */
    String source() {
        return path.toString();
    }

    /** {@return what messages call it, fit to begin a sentence} */
    String name() {
        return standardInput() ? "Standard input" : Excerpt.line(source());
    }

    /**
     * {@return its records, which the caller closes; a byte order mark is no part of them}
     *
     * @throws IntakeException if it cannot be opened, or its first 8 KB show that it is no text
     */
    PlainRows open(Supplier<InputStream> standardInput) {
        if (!standardInput() && Files.isDirectory(path)) {
            throw new IntakeException(name() + " is a directory. Maybe give the CSV files in it.");
        }
        try {
            return rows(standardInput() ? standardInput.get() : Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return what to tell the user when the system refuses to read it} */
    IntakeException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new IntakeException(name() + " does not exist. Maybe the path is misspelt.", e);
        }
        if (e instanceof AccessDeniedException) {
            return new IntakeException(
                    name() + " may not be read: permission denied. Maybe ask its owner for the right to read it.", e);
        }
        return new IntakeException(
                name() + " cannot be read: " + Excerpt.line(String.valueOf(e.getMessage()))
                        + ". Maybe the disk or the connection failed; try again.",
                e);
    }

    private PlainRows rows(InputStream in) throws IOException {
        try {
            byte[] start = in.readNBytes(LOOKED_AT);
            Signature.refuse(name(), start);
            int skipped = startsWithMark(start) ? BYTE_ORDER_MARK.length : 0;
            InputStream rest = new ByteArrayInputStream(start, skipped, start.length - skipped);
            return new PlainRows(new SequenceInputStream(rest, in), skipped);
        } catch (IOException | IntakeException e) {
            in.close();
            throw e;
        }
    }

    private static boolean startsWithMark(byte[] start) {
        int length = BYTE_ORDER_MARK.length;
        return start.length >= length && Arrays.equals(start, 0, length, BYTE_ORDER_MARK, 0, length);
    }
}
