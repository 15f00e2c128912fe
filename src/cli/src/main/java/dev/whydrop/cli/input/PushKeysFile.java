package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.PushKeys;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that {@code --push-keys} names. Messages name the file and a line, and show nothing of what is in it. */
public final class PushKeysFile {
    private PushKeysFile() {}

    /**
     * {@return the keys; none where no file is named}
     *
     * @throws WrongUsage if it cannot be read or is no list of keys
     */
    public static PushKeys read(@Nullable Path file) {
        if (file == null) {
            return PushKeys.NONE;
        }
        OptionFile keys = new OptionFile("--push-keys", file);
        try {
            return PushKeys.parse(keys.text());
        } catch (IllegalArgumentException e) {
            throw keys.refused(": " + e.getMessage());
        }
    }
}
