package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The key that the platform signs its callbacks with: {@code sign} is the MD5 of the key followed by {@code t}, in hex. It is never shown.
 * Immutable, so safe to share between threads.
 */
public final class CallbackKey {
    private final String key;

    /** @throws IllegalArgumentException if the key is blank or more than one line */
    public CallbackKey(String key) {
        this.key = key.strip();
        if (this.key.isEmpty()) {
            throw new IllegalArgumentException("The callback key is empty. Maybe the wrong file is named.");
        }
        if (this.key.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "The callback key has several lines. Maybe the wrong file is named, or it holds more than the key.");
        }
    }

    /** Whether a callback with that {@code t} bears the right {@code sign}. Takes as long for a wrong one as for the right one. */
    boolean signed(String t, String sign) {
        byte[] expected = HexFormat.of().formatHex(md5(key + t)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, sign.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which every Java must have.", e);
        }
    }

    /** {@return a text without the key} */
    @Override
    public String toString() {
        return "CallbackKey[hidden]";
    }
}
