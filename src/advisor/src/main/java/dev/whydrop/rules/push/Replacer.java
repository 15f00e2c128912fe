package dev.whydrop.rules.push;

/**
 * The push that was on air when another one ended, or was admitted right after.
 *
 * @param address its client address, or empty when there is no such push or its address is not known
 * @param durationSeconds its length in seconds, or {@link Push#UNKNOWN}
 * @param knownBefore whether its address had pushed the stream before
 * @param ofUnknownNetwork whether its address is known and in another /16 than every address that had pushed the stream before, of which there is one
 */
public record Replacer(String address, int durationSeconds, boolean knownBefore, boolean ofUnknownNetwork) {
    /** Nobody came. */
    public static final Replacer NONE = new Replacer("", Push.UNKNOWN, false, false);
}
