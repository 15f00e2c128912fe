package dev.whydrop.rules;

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
        // A refused push has no length, so its end is its start.
        long start = disconnect.startMillis() == Disconnect.UNKNOWN ? disconnect.endMillis() : disconnect.startMillis();
        if (disconnect.urlExpiresMillis() == start) {
            return UNKNOWN;
        }
        return disconnect.urlExpiresMillis() < start ? EXPIRED : VALID;
    }
}
