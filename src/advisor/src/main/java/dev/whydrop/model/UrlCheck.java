package dev.whydrop.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the parameters of a push URL prove, without the parameters: those hold a secret. Equal ones made with {@link #of} are the same object.
 *
 * @param time what its {@code txTime} is like
 * @param signature what its {@code txSecret} is like
 */
public record UrlCheck(Time time, Signature signature) {
    private static final Map<Time, Map<Signature, UrlCheck>> ALL = all();

    /** The record says nothing about the URL. */
    public static final UrlCheck UNKNOWN = of(Time.NOT_RECORDED, Signature.NOT_RECORDED);

    public UrlCheck {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(signature, "signature");
    }

    /** What {@code txTime} is like. */
    public enum Time {
        /** The record does not tell. */
        NOT_RECORDED,
        /** The URL has parameters, but none of that name or an empty one. */
        MISSING,
        /** Unix seconds in hex, as it must be. */
        PRESENT,
        /** Ten decimal digits and more. */
        DECIMAL,
        /** Hex, but of milliseconds. */
        MILLISECONDS,
        /** Anything else. */
        NOT_HEX
    }

    /** What {@code txSecret} is like: a digest of the key of the domain, the StreamName and {@code txTime}. */
    public enum Signature {
        /** The record does not tell. */
        NOT_RECORDED,
        /** The URL has parameters, but none of that name or an empty one. */
        MISSING,
        /** There is one, and no key of its domain is known to check it with, or it is masked in the record. */
        NOT_CHECKED,
        /** It is neither 32 nor 64 hex digits, so it is no digest at all. */
        NO_DIGEST,
        /** A known key of the domain gives the same digest. */
        RIGHT,
        /** No known key gives that digest with any name tried. */
        OTHER_KEY,
        /** The key of another domain gives it. */
        OTHER_DOMAIN,
        /** A known key gives it with the name of another stream of the same path. */
        OTHER_STREAM,
        /** With the path in front of the StreamName. */
        WITH_PATH,
        /** With parameters behind the StreamName. */
        WITH_QUERY,
        /** With the StreamName in upper or lower case. */
        OTHER_CASE,
        /** With a blank or line break around the StreamName. */
        WITH_BLANK,
        /** Without a StreamName. */
        NO_NAME,
        /** With another way of writing {@code txTime}: other case, or decimal. */
        OTHER_TIME;

        /** Whether a known key of the domain gives it, but not with the StreamName and {@code txTime} of the push. */
        public boolean misapplied() {
            return compareTo(OTHER_STREAM) >= 0;
        }

        /** Whether it was made with no known key of the domain. */
        public boolean otherKey() {
            return this == OTHER_KEY || this == OTHER_DOMAIN;
        }
    }

    /** {@return the check with these results, the same object for the same results} */
    public static UrlCheck of(Time time, Signature signature) {
        return Objects.requireNonNull(Objects.requireNonNull(ALL.get(time)).get(signature));
    }

    private static Map<Time, Map<Signature, UrlCheck>> all() {
        Map<Time, Map<Signature, UrlCheck>> all = new EnumMap<>(Time.class);
        for (Time time : Time.values()) {
            Map<Signature, UrlCheck> checks = new EnumMap<>(Signature.class);
            for (Signature signature : Signature.values()) {
                checks.put(signature, new UrlCheck(time, signature));
            }
            all.put(time, checks);
        }
        return all;
    }

    /** Whether {@code txTime} is there but not written in hex seconds. */
    public boolean malformedTime() {
        return time.compareTo(Time.PRESENT) > 0;
    }

    /** Whether the URL is known to lack {@code txTime} or {@code txSecret}. */
    public boolean incomplete() {
        return time == Time.MISSING || signature == Signature.MISSING;
    }

    /** Whether the URL is known to have both {@code txTime}, in the right form, and {@code txSecret}. */
    public boolean complete() {
        return time == Time.PRESENT && signature.compareTo(Signature.NOT_CHECKED) >= 0;
    }
}
