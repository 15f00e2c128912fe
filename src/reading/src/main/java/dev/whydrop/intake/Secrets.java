package dev.whydrop.intake;

import java.util.regex.Pattern;

/** Takes the secrets of push URLs out of text that people may see. */
public final class Secrets {
    /** A value of txSecret, with whatever separates it: as in a query, percent-encoded, JSON or XML, or after a blank. */
    private static final Pattern NAMED = Pattern.compile(
            "(tx_?secret(?:[\\s\"'\\\\]*(?:[=:>\uFF1D\uFF1A]|%(?:25)*3D)[\\s\"'\\\\=:>]*|\\W*(?=\\p{Alnum}{16})))"
                    + "[^\\s&#?\"'\\\\<>|,;]+",
            Pattern.CASE_INSENSITIVE);

    /** What can be a digest or a key: 32 or 64 hex digits, with letters among them. */
    private static final Pattern DIGEST =
            Pattern.compile("(?<![0-9A-Za-z])(?=[0-9]*[A-Fa-f])(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})(?![0-9A-Za-z])");

    /** Other parameters of a URL that may hold a secret, by the end of their name. */
    private static final Pattern PARAMETER = Pattern.compile(
            "([?&][\\w-]*(?:key|secret|token|sign|signature|password)=)[^\\s&#?\"'\\\\<>|,;]+",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** {@return the text with {@code ***} in place of each value of {@code txSecret}, and of other parameters that may be secret} */
    public static String masked(String text) {
        return PARAMETER.matcher(NAMED.matcher(text).replaceAll("$1***")).replaceAll("$1***");
    }

    /** {@return the same, with {@code ***} also in place of whatever may be a digest or a key} */
    public static String maskedWithDigests(String text) {
        return DIGEST.matcher(masked(text)).replaceAll("***");
    }
}
