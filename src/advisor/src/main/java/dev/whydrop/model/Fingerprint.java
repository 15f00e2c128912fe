package dev.whydrop.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for one cause in one place, the same in every report. */
final class Fingerprint {
    private static final int LENGTH = 12;

    private Fingerprint() {}

    /** {@return twelve hexadecimal digits that follow from the diagnosis and its scope alone} */
    static String of(String diagnosis, Scope scope) {
        String whole = diagnosis + '\n' + scope.kind() + '\n' + scope.key();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
