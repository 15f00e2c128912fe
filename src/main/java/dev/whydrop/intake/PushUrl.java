package dev.whydrop.intake;

import dev.whydrop.model.Disconnect;

/** Takes the expiry out of push parameters, and nothing else: the rest holds the secret of the push URL. */
final class PushUrl {
    private static final String TX_TIME = "txTime=";
    private static final int DIGITS = 8;

    private PushUrl() {}

    /**
     * {@return {@code txTime} in epoch milliseconds, or {@link Disconnect#UNKNOWN} when there is none}
     *
     * @param parameters a query such as {@code txSecret=...&txTime=5C271099}, a whole push URL, or {@code txTime} alone; hex Unix seconds
     */
    static long expiresMillis(String parameters) {
        int start = 0;
        while (start <= parameters.length() - TX_TIME.length()) {
            if (parameters.regionMatches(true, start, TX_TIME, 0, TX_TIME.length())) {
                int end = end(parameters, start);
                return millis(parameters.substring(start + TX_TIME.length(), end));
            }
            start = end(parameters, start) + 1;
        }
        return parameters.length() == DIGITS ? millis(parameters) : Disconnect.UNKNOWN;
    }

    /** {@return where the parameter ends that starts there} */
    private static int end(String parameters, int start) {
        int end = start;
        while (end < parameters.length() && "?&#".indexOf(parameters.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static long millis(String hexSeconds) {
        if (hexSeconds.isEmpty() || hexSeconds.length() > DIGITS) {
            return Disconnect.UNKNOWN;
        }
        long seconds = 0;
        for (int i = 0; i < hexSeconds.length(); i++) {
            char digit = hexSeconds.charAt(i);
            int value = digit < 128 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                return Disconnect.UNKNOWN;
            }
            seconds = seconds * 16 + value;
        }
        return seconds * 1000;
    }
}
