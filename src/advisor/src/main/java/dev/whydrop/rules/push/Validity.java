package dev.whydrop.rules.push;

import dev.whydrop.model.Disconnect;

/** Whether a push URL was valid when its push started; unknown also in the very second it runs out. */
enum Validity {
    VALID,
    EXPIRED,
    UNKNOWN;

    static Validity of(Disconnect disconnect) {
        if (disconnect.urlExpiresMillis() == Disconnect.UNKNOWN) {
            return UNKNOWN;
        }
        long left = left(disconnect);
        if (left == 0) {
            return UNKNOWN;
        }
        return left < 0 ? EXPIRED : VALID;
    }

    /** {@return the milliseconds from the start of a push to the expiry of its URL, which must be known; below 0 when it had run out} */
    static long left(Disconnect disconnect) {
        return disconnect.urlExpiresMillis() - start(disconnect);
    }

    /** {@return the start; a refused push has no length, so its end is its start} */
    private static long start(Disconnect disconnect) {
        return disconnect.startMillis() == Disconnect.UNKNOWN ? disconnect.endMillis() : disconnect.startMillis();
    }

    /** Whether a push is known to have begun with a valid URL and ended after that ran out. */
    static boolean ranOutOnAir(Disconnect disconnect) {
        return disconnect.startMillis() != Disconnect.UNKNOWN
                && of(disconnect) == VALID
                && disconnect.urlExpiresMillis() < disconnect.endMillis();
    }
}
