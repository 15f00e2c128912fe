package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Masks of names: letters of a keyed HMAC-SHA-256, so that without the key nobody can go back or test a guess. Under one key the same name after the
 * same lead has the same mask, whatever else is masked and in which order; so a mask means the same in every report. Not safe to share between
 * threads.
 */
final class RedactionMasks {
    private static final String ALGORITHM = "HmacSHA256";

    private static final int LONG = 12;
    private static final int ROUNDS = 8;

    /** A number of an address in its only spelling. */
    private static final Pattern OCTET = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");

    /** No vowels, so no words. */
    private static final String LETTERS = "0123456789bcdfghjkmnpqrstvwxyz";

    /**
     * A name to mask. Ordered, so that names chosen to have equal hashes are found as fast as others.
     *
     * @param lead what its mask begins with
     */
    private record Name(String lead, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int order = name.compareTo(other.name);
            return order == 0 ? lead.compareTo(other.lead) : order;
        }
    }

    private final Mac mac;
    private final Map<Name, String> known = new HashMap<>();

    /** @param key at least one byte */
    RedactionMasks(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it, and it takes any key
        }
    }

    /**
     * {@return the mask of a name: {@value #LONG} letters, of which two names in a million million share one}
     *
     * @param lead what the mask begins with; it tells the kind of name
     */
    String of(String lead, String name) {
        return known.computeIfAbsent(new Name(lead, name), any -> lead + letters(code(lead + '\0' + name)));
    }

    /**
     * {@return the mask of a part of an address: of 0 to 255 two letters, and no two numbers after one lead have the same}
     *
     * @param lead what the mask begins with: that of the parts before
     */
    String ofPart(String lead, String part) {
        return known.computeIfAbsent(
                new Name(lead, part),
                any -> lead + (OCTET.matcher(part).matches() ? octet(lead, part) : letters(code(lead + '\0' + part))));
    }

    private static String letters(byte[] code) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LONG; i++) {
            letters.append(letter(code[i] & 0xFF));
        }
        return letters.toString();
    }

    private static char letter(int number) {
        return LETTERS.charAt(number % LETTERS.length());
    }

    /** The numbers in another order, which the key and the lead decide: a Feistel network of two halves of four bits. */
    private String octet(String lead, String part) {
        int number = Integer.parseInt(part);
        int left = number >> 4;
        int right = number & 15;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ (code(lead + '\0' + round + '\0' + right)[0] & 15);
            left = right;
            right = next;
        }
        int other = left << 4 | right;
        return "" + letter(other / LETTERS.length()) + letter(other);
    }

    private byte[] code(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
