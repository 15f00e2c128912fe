package dev.whydrop.intake.internal.url;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Signs push URLs as the platform does: a digest of key, StreamName and {@code txTime}, joined. Not safe to share between threads. */
final class UrlSigner {
    private static final int MD5_BYTES = 16;

    private final MessageDigest md5 = algorithm("MD5");
    private final MessageDigest sha256 = algorithm("SHA-256");

    /**
     * Whether one of the keys gives that digest.
     *
     * @param digest of 16 bytes for MD5, of 32 for SHA-256
     */
    boolean signed(byte[] digest, List<String> keys, String name, String time) {
        boolean signed = false;
        for (String key : keys) {
            // Without a stop at the first difference, so that the time it takes tells nothing about the secret.
            signed |= MessageDigest.isEqual(digest, sign(digest.length, key + name + time));
        }
        return signed;
    }

    private byte[] sign(int bytes, String joined) {
        return (bytes == MD5_BYTES ? md5 : sha256).digest(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks " + name + ", which every Java must have.", e);
        }
    }
}
