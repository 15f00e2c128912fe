package dev.whydrop.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file that is named could not be read, in words that end a sentence about it. */
final class Unread {
    private Unread() {}

    /** {@return such as {@code does not exist. Maybe the path is misspelt.}} */
    static String because(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "does not exist. Maybe the path is misspelt.";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: permission denied. Maybe ask its owner for the right to read it.";
        }
        if (e instanceof CharacterCodingException) {
            return "is no text in UTF-8. Maybe it is another file.";
        }
        String said = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        if ("Is a directory".equals(said)) {
            return "is a folder. Maybe name a file in it.";
        }
        return "cannot be read" + (said == null || said.isBlank() ? "" : ": " + said)
                + ". Maybe the disk or the connection failed; try again.";
    }
}
