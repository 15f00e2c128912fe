package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.FailedFile;
import dev.whydrop.cli.terminal.WrongUsage;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file that an option names, such as one with keys. Messages name the option and the file, and show nothing of what is in it. */
public final class OptionFile {
    private static final int LONGEST = 1 << 20;

    private final String option;
    private final Path file;

    public OptionFile(String option, Path file) {
        this.option = option;
        this.file = file;
    }

    /**
     * {@return what is in it, of a device or a pipe as well; never more than 1 MB is read}
     *
     * @throws WrongUsage if it cannot be read or is larger
     */
    public byte[] bytes() {
        if (Files.isDirectory(file)) {
            throw refused(" is a folder. Maybe name a file in it.");
        }
        try {
            file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
            // A stream of files, buffered: the others ask for a length or a place first, which a pipe has not.
            try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
                byte[] bytes = in.readNBytes(LONGEST + 1);
                if (bytes.length > LONGEST) {
                    throw refused(" is larger than 1 MB. Maybe it is another file.");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw refused(" " + FailedFile.unread(e));
        }
    }

    /**
     * {@return the same as text}
     *
     * @throws WrongUsage also if it is none in UTF-8
     */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(" " + FailedFile.unread(e));
        }
    }

    /** {@return what to say of what is in it} */
    public WrongUsage refused(String why) {
        return new WrongUsage(option + " '" + file + "'" + why);
    }
}
