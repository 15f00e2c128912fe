package dev.whydrop.cli.terminal;

import dev.whydrop.catalog.near.NearFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file that is named could not be used, and what to do. */
public final class FailedFile {
    private FailedFile() {}

    /** {@return why it could not be read, to follow its name, such as {@code does not exist. Maybe the path is misspelt.}} */
    public static String unread(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "does not exist. " + NearFiles.maybe(missing.getFile());
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: permission denied. Maybe ask its owner for the right to read it.";
        }
        if (e instanceof CharacterCodingException) {
            return "is no text in UTF-8. Maybe it is another file.";
        }
        String reason = reason(e);
        return reason.equals("Is a directory")
                ? "is a folder. Maybe name a file in it."
                : "cannot be read: " + reason + ". Maybe the disk or the connection failed; try again.";
    }

    /** {@return why it could not be written, to end a sentence about it} */
    public static String unwritten(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist. Maybe make the folder first.";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied. Maybe name a file in a folder of your own.";
        }
        if (e instanceof FileSystemLoopException) {
            return "it is a link that leads back to itself. Maybe delete it.";
        }
        String reason = reason(e);
        return reason
                + (reason.contains("name too long")
                        ? ". Maybe shorten it."
                        : ". Maybe the disk is full or read-only; try another folder.");
    }

    /** {@return such as {@code No space left on device}} */
    private static String reason(IOException e) {
        String said = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return said == null || said.isBlank() ? "the system gives no reason" : said;
    }
}
