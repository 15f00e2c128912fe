package dev.whydrop.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Why a file could not be used, in the words of the system. */
final class FailedFile {
    private FailedFile() {}

    /** {@return such as {@code No space left on device}; the kind of failure where the system says nothing} */
    static String reason(IOException e) {
        String said = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said;
    }
}
