package dev.whydrop.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet and the script that a page encloses, and the policy that lets the browser use these two and nothing else.
 *
 * @param style the style sheet
 * @param script the script
 */
record Enclosures(String style, String script) {
    /** {@return what ships with the product} */
    static Enclosures load() {
        return new Enclosures(text("report.css"), text("report.js"));
    }

    /** {@return the Content-Security-Policy: nothing may be loaded, and no style or script runs but the enclosed ones, known by their hashes} */
    String policy() {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256. Maybe it is a reduced build.", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Enclosures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
