package dev.whydrop.cloud.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which records have come already: neighbouring windows share a second, and a page may repeat what moved while it was asked for. Keeps 16 bytes of
 * a digest for each, not the record: a million of them take some 60 MB.
 */
final class SeenEvents {
    private record Digest(long first, long second) {}

    private final Set<Digest> seen = new HashSet<>();
    private final MessageDigest sha = sha256();

    /** {@return whether a record of these values comes for the first time} */
    boolean add(List<String> values) {
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        return seen.add(new Digest(digest.getLong(), digest.getLong()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
