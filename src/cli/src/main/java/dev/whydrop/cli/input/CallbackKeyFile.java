package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.CallbackKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the file that {@code --callback-key-file} names: the key alone, so that it never stands in a command line. */
public final class CallbackKeyFile {
    private static final int LONGEST = 1024;

    private CallbackKeyFile() {}

    /**
     * {@return the key in a file; null when none is named}
     *
     * @throws WrongUsage if there is no such file or no key in it
     */
    public static @Nullable CallbackKey read(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        OptionFile named = new OptionFile("--callback-key-file", file);
        String text = named.text();
        if (text.length() > LONGEST) {
            throw named.refused(" is larger than a key. Maybe another file is meant.");
        }
        try {
            return new CallbackKey(text.replace("\uFEFF", ""));
        } catch (IllegalArgumentException e) {
            throw named.refused(": " + e.getMessage());
        }
    }
}
