package dev.whydrop.intake.internal.source;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.archive.Beginning;
import dev.whydrop.intake.internal.text.Encoding;
import dev.whydrop.intake.internal.text.MalformedByte;
import dev.whydrop.intake.internal.text.TextReader;
import dev.whydrop.intake.internal.text.Utf8Bytes;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text to read, unpacked.
 *
 * @param name the file as the user gave it, {@code -} for standard input, {@code file.zip!entry} for a file in an archive
 * @param encoding what it is written in
 * @param beginning the first of its text as characters, from about {@value #LOOKED_AT} bytes; the last one may be cut
 * @param text all of it, the beginning included: UTF-8 without a byte order mark. Bytes that were no text in another encoding are
 *     {@link MalformedByte}; those of a file in UTF-8 stand as they are. Closed by whoever opened the source
 */
public record Source(String name, Encoding encoding, String beginning, InputStream text) {
    /** How much is looked at to tell what a text is. */
    static final int LOOKED_AT = 1 << 16;

    private static final Pattern JSON =
            Pattern.compile("\\s*(\\{\\s*(\"(?!\")|}|$)|\\[\\s*([\\[{\\]]|\"\\{|\"\\\\|$))");

    /**
     * {@return the source of these bytes}
     *
     * @param asked the encoding the user says it is in; null to find out
     * @throws IntakeException if they are no text
     */
    public static Source of(String name, InputStream bytes, @Nullable Charset asked) throws IOException {
        Beginning first = Beginning.of(bytes, LOOKED_AT);
        byte[] start = first.bytes();
        Encoding encoding = Encoding.of(start, asked);
        refuseBinary(name, start, encoding);
        byte[] unmarked = Arrays.copyOfRange(start, encoding.mark(), start.length);
        InputStream all = joined(unmarked, first.rest());
        if (encoding.utf8()) {
            return new Source(name, encoding, text(unmarked), all);
        }
        InputStream utf8 = new Utf8Bytes(new TextReader(all, encoding.charset()));
        Beginning decoded = Beginning.of(utf8, LOOKED_AT);
        return new Source(name, encoding, text(decoded.bytes()), joined(decoded.bytes(), decoded.rest()));
    }

    public FileName file() {
        return new FileName(name);
    }

    boolean standardInput() {
        return name.equals(InputFile.STANDARD_INPUT);
    }

    /** Whether it begins as an object or an array of JSON does. */
    public boolean json() {
        return JSON.matcher(beginning).lookingAt();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static InputStream joined(byte[] first, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(first), rest);
    }

    /** A NUL here and there spoils a row and nothing else; in the first line, or everywhere, it is a sign of something else. */
    private static void refuseBinary(String name, byte[] start, Encoding encoding) {
        if (encoding.wide()) {
            return;
        }
        int first = start.length;
        int lineEnd = start.length;
        int count = 0;
        for (int i = start.length - 1; i >= 0; i--) {
            if (start[i] == 0) {
                first = i;
                count++;
            } else if (start[i] == '\n') {
                lineEnd = i;
            }
        }
        if (first < lineEnd || count > start.length / 100) {
            throw new IntakeException(Phrase.of("refusal.no-text", new FileName(name), first + 1));
        }
    }
}
