package dev.whydrop.intake.internal.url;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PushIdentity;
import dev.whydrop.model.UrlCheck;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the parameters of a push URL; the rest holds its secret.
 *
 * @param expiresMillis {@code txTime} in epoch milliseconds, or {@link Disconnect#UNKNOWN}
 * @param check what the parameters prove
 * @param identity whom they name
 */
public record PushUrl(long expiresMillis, UrlCheck check, PushIdentity identity) {
    /** Nothing is recorded. */
    public static final PushUrl UNKNOWN = new PushUrl(Disconnect.UNKNOWN, UrlCheck.UNKNOWN, PushIdentity.UNKNOWN);

    private static final Pattern HEX_SECONDS = Pattern.compile("[0-9A-Fa-f]{1,8}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{10,18}");
    private static final Pattern LONG_HEX = Pattern.compile("[0-9A-Fa-f]{9,15}");

    /** September 2001 and the year 2100 in milliseconds: what lies between them is hardly meant as seconds. */
    private static final long LEAST_MILLIS = 1_000_000_000_000L;

    private static final long MOST_MILLIS = 4_102_444_800_000L;

    /**
     * {@return what is kept of a URL with that {@code txTime}}
     *
     * @param txTime as it stands in the URL; null when the URL has none
     */
    static PushUrl of(@Nullable String txTime, UrlCheck.Signature signature) {
        UrlCheck.Time time = time(txTime);
        long expires = time == UrlCheck.Time.PRESENT && txTime != null
                ? Long.parseLong(txTime, 16) * 1000
                : Disconnect.UNKNOWN;
        return new PushUrl(expires, UrlCheck.of(time, signature), PushIdentity.UNKNOWN);
    }

    /** {@return the same of a URL that names somebody} */
    PushUrl naming(PushIdentity newIdentity) {
        return new PushUrl(expiresMillis, check, newIdentity);
    }

    private static UrlCheck.Time time(@Nullable String txTime) {
        if (txTime == null) {
            return UrlCheck.Time.MISSING;
        }
        if (HEX_SECONDS.matcher(txTime).matches()) {
            return UrlCheck.Time.PRESENT;
        }
        if (DECIMAL.matcher(txTime).matches()) {
            return UrlCheck.Time.DECIMAL;
        }
        if (LONG_HEX.matcher(txTime).matches()) {
            long millis = Long.parseLong(txTime, 16);
            if (millis >= LEAST_MILLIS && millis < MOST_MILLIS) {
                return UrlCheck.Time.MILLISECONDS;
            }
        }
        return UrlCheck.Time.NOT_HEX;
    }
}
