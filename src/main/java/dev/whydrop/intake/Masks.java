package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Masks of names: letters of a keyed HMAC-SHA-256, so that without the key nobody can go back or test a guess. Under one key the same name after the
 * same lead has the same mask. Two names never share a mask: where they would, the later one gets more letters. Not safe to share between threads.
 */
final class Masks {
    private static final String ALGORITHM = "HmacSHA256";

    /** No vowels, so no words. */
    private static final String LETTERS = "0123456789bcdfghjkmnpqrstvwxyz";

    /**
     * A name to mask.
     *
     * @param lead what its mask begins with
     */
    private record Name(String lead, String name) {}

    private final Mac mac;
    private final Map<Name, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param key at least one byte */
    Masks(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it, and it takes any key
        }
    }

    /**
     * {@return the mask of a name}
     *
     * @param lead what the mask begins with; it tells the kind of name
     * @param letters how many letters follow, where that makes it the only one
     */
    String of(String lead, String name, int letters) {
        return known.computeIfAbsent(new Name(lead, name), any -> fresh(lead, name, letters));
    }

    private String fresh(String lead, String name, int letters) {
        byte[] code = mac.doFinal((lead + '\0' + name).getBytes(StandardCharsets.UTF_8));
        StringBuilder mask = new StringBuilder(lead);
        for (int i = 0; i < letters || !taken.add(mask.toString()); i++) {
            mask.append(LETTERS.charAt((code[i] & 0xFF) % LETTERS.length()));
        }
        return mask.toString();
    }
}
