package dev.whydrop.intake.internal.text;

/**
 * Bytes that are no text in the encoding of their file, and NUL. A byte that cannot be decoded becomes one of 256 characters for private use that
 * no text is known to have, so that it can be told in which row it stood and which it was.
 */
public final class MalformedByte {
    /** No byte is spoilt. */
    public static final int NONE = -1;

    private static final int FIRST = 0x10FF00;
    private static final char HIGH = Character.highSurrogate(FIRST);
    private static final char LOW = Character.lowSurrogate(FIRST);

    private MalformedByte() {}

    /** {@return the two characters that stand for a byte} */
    static char[] characters(byte malformed) {
        return Character.toChars(FIRST + (malformed & 0xFF));
    }

    /** {@return the first byte in the text that could not be decoded, or NUL; {@link #NONE} if there is neither} */
    public static int byteIn(String text) {
        for (int at = text.indexOf(HIGH); at >= 0 && at + 1 < text.length(); at = text.indexOf(HIGH, at + 1)) {
            if (text.charAt(at + 1) >= LOW) {
                return text.charAt(at + 1) - LOW;
            }
        }
        return text.indexOf('\0') < 0 ? NONE : 0;
    }
}
