package dev.whydrop.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Whom the parameters of a push URL name: a user, a room. Of each name only a digest is kept, so that two can be compared and none be read.
 *
 * @param user digest of the user's id; empty when the record does not have one
 * @param room digest of the room's id; empty when the record does not have one
 */
public record PushIdentity(String user, String room) {
    /** The record names nobody. */
    public static final PushIdentity UNKNOWN = new PushIdentity("", "");

    private static final int BYTES = 12;

    public PushIdentity {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(room, "room");
    }

    /** {@return the identity of a URL with these ids; an empty one is not known} */
    public static PushIdentity of(String userId, String roomId) {
        return userId.isEmpty() && roomId.isEmpty() ? UNKNOWN : new PushIdentity(digest(userId), digest(roomId));
    }

    private static String digest(String id) {
        if (id.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing. Maybe this Java is no complete one.", e);
        }
    }

    /** Whether both name a user and it is the same. */
    public boolean sameUser(PushIdentity other) {
        return !user.isEmpty() && user.equals(other.user);
    }

    /** Whether both name a user or both a room, and it is another. */
    public boolean differs(PushIdentity other) {
        return other(user, other.user) || other(room, other.room);
    }

    private static boolean other(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
