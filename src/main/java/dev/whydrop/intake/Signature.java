package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A format that is no CSV in UTF-8, told by its first bytes.
 *
 * @param bytes the first bytes, one character each
 * @param is what a file that has them is and, after "Maybe", what to do
 */
record Signature(String bytes, String is) {
    private static final List<Signature> KNOWN = List.of(
            new Signature("\u001F\u008B", "looks like gzip. Maybe unpack it first."),
            new Signature("(\u00B5/\u00FD", "looks like zstd. Maybe unpack it first."),
            new Signature(
                    "PK\u0003\u0004",
                    "looks like a zip archive or an Excel workbook. Maybe unpack it, or save it as CSV in UTF-8."),
            new Signature("\u00FF\u00FE", "looks like UTF-16. Maybe save it as UTF-8."),
            new Signature("\u00FE\u00FF", "looks like UTF-16. Maybe save it as UTF-8."));

    /**
     * Lets text pass.
     *
     * @param name what to call the input
     * @param start its first bytes
     * @throws IntakeException if they are those of another format, or one of them is NUL
     */
    static void refuse(String name, byte[] start) {
        String first = new String(start, StandardCharsets.ISO_8859_1);
        for (Signature signature : KNOWN) {
            if (first.startsWith(signature.bytes)) {
                throw new IntakeException(name + " " + signature.is);
            }
        }
        int nul = first.indexOf('\0');
        if (nul >= 0) {
            throw new IntakeException(name + " is no CSV: byte " + (nul + 1)
                    + " is NUL. Maybe it is UTF-16 or no text at all; CSV in UTF-8 is needed.");
        }
    }
}
