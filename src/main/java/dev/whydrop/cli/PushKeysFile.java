package dev.whydrop.cli;

import dev.whydrop.intake.PushKeys;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that {@code --push-keys} names. Messages name the file and a line, and show nothing of what is in it. */
final class PushKeysFile {
    private static final long LONGEST = 1 << 20;

    private PushKeysFile() {}

    /**
     * {@return the keys; none where no file is named}
     *
     * @throws WrongUsage if it cannot be read or is no list of keys
     */
    static PushKeys read(@Nullable Path file) {
        if (file == null) {
            return PushKeys.NONE;
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new WrongUsage(named(file) + " is larger than 1 MB. Maybe it is another file.");
            }
            return PushKeys.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new WrongUsage(named(file) + " does not exist. Maybe the path is misspelt.");
        } catch (CharacterCodingException e) {
            throw new WrongUsage(named(file) + " is no text in UTF-8. Maybe it is another file.");
        } catch (IOException e) {
            throw new WrongUsage(named(file) + " cannot be read ("
                    + e.getClass().getSimpleName() + "). Maybe it is a folder, or you have no right to read it.");
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(named(file) + ": " + e.getMessage());
        }
    }

    private static String named(Path file) {
        return "--push-keys '" + file + "'";
    }
}
