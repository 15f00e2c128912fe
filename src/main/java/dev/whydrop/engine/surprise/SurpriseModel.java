package dev.whydrop.engine.surprise;

/**
 * What may be set. The rest of the model (ages of a push, how far rates spread, windows) are measured constants that stand where they are used.
 *
 * @param usualCutsPerHour cuts of a stream in an hour on air before anything is known, more than 0
 * @param fewestStreams different streams that an address or a tight block must lose in one window, 2 or more
 * @param fewestSites different sites that anything wider must lose in one window, 2 or more
 * @param expected how many such windows in a day chance may give for a moment to be told, more than 0
 */
public record SurpriseModel(double usualCutsPerHour, int fewestStreams, int fewestSites, double expected) {
    /** Windows that chance gives up to once a day are set aside when usual rates are taken. */
    static final double SET_ASIDE = 1;

    static final long[] WINDOWS = {5_000, 15_000, 45_000, 120_000, 300_000};
    /** The hour before and after says how busy it is; not the minutes next to the window, which may belong to it. */
    static final long AROUND = 3_600_000L;

    static final long GUARD = 300_000L;
    /** How far a scope may stray, within an hour, from the rates of its streams. */
    static final double STRAY = 4;
    /** Chance of a sibling in a moment that is found already. */
    static final double JOIN = 0.01;

    static final long HALF_DAY = 43_200_000L;

    /** @throws IllegalArgumentException if a value is out of its range */
    public SurpriseModel {
        if (!(usualCutsPerHour > 0) || fewestStreams < 2 || fewestSites < 2 || !(expected > 0)) {
            throw new IllegalArgumentException("Usual cuts per hour are " + usualCutsPerHour + ", fewest streams "
                    + fewestStreams + ", fewest sites " + fewestSites + ", expected moments " + expected
                    + ". Maybe give rates above 0 and counts from 2 on.");
        }
    }

    int fewest(Place place) {
        return place == Place.ADDRESS || place == Place.BLOCK || place == Place.WIDE_BLOCK
                ? fewestStreams
                : fewestSites;
    }

    /** {@return cuts in a second on air before anything is known} */
    double firstRate() {
        return usualCutsPerHour / 3_600;
    }
}
