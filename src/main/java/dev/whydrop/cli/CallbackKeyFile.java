package dev.whydrop.cli;

import dev.whydrop.intake.CallbackKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the file that {@code --callback-key-file} names: the key alone, so that it never stands in a command line. */
final class CallbackKeyFile {
    private static final int LONGEST = 1024;

    private CallbackKeyFile() {}

    /**
     * {@return the key in a file; null when none is named}
     *
     * @throws WrongUsage if there is no such file or no key in it
     */
    static @Nullable CallbackKey read(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new WrongUsage(
                        "--callback-key-file '" + file + "' is larger than a key. Maybe another file is meant.");
            }
            return new CallbackKey(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The message of a decoding error could quote the file; its kind is enough.
            throw new WrongUsage("--callback-key-file '" + file + "' cannot be read ("
                    + e.getClass().getSimpleName() + "). Maybe the path is wrong.");
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--callback-key-file '" + file + "': " + e.getMessage());
        }
    }
}
