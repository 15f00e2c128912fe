package dev.whydrop.judges;

/**
 * How shows go.
 *
 * @param rhythm when lines cut more often than usual
 * @param failsEarly share of the starts that fail within the first minute, whatever the line is like
 * @param killed share of the planned ends that look like a cut, since the app was killed
 * @param away median of the seconds from a cut until the push is back
 */
record Manner(Rhythm rhythm, double failsEarly, double killed, double away) {
    static final Manner USUAL = new Manner(Rhythm.EVEN, 0, 0, 9);

    Manner with(Rhythm newRhythm) {
        return new Manner(newRhythm, failsEarly, killed, away);
    }

    Manner failingEarly(double share) {
        return new Manner(rhythm, share, killed, away);
    }

    Manner killing(double share) {
        return new Manner(rhythm, failsEarly, share, away);
    }

    Manner backAfter(double medianSeconds) {
        return new Manner(rhythm, failsEarly, killed, medianSeconds);
    }
}
