package dev.whydrop.engine.internal.surprise;

import dev.whydrop.rules.sweep.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What may be set. The rest of the model (ages of a push, how far rates spread, windows) are measured constants that stand where they are used.
 *
 * @param usualCutsPerHour cuts of a stream in an hour on air before anything is known, more than 0
 * @param fewest for each kind of place that is looked at, how many different streams, or sites where it is wider than a site, it must lose in one
 *     window; 2 or more
 * @param expected how many such windows in a day chance may give for a moment to be told, more than 0
 */
public record SurpriseSettings(double usualCutsPerHour, Map<Place, Integer> fewest, double expected) {
    /** Windows that chance gives up to once a day are set aside when usual rates are taken. */
    public static final double SET_ASIDE = 1;

    public static final List<Long> WINDOWS = List.of(5_000L, 15_000L, 45_000L, 120_000L, 300_000L);
    /** The hour before and after says how busy it is; not the minutes next to the window, which may belong to it. */
    static final long AROUND = 3_600_000L;

    static final long GUARD = 300_000L;
    /** How far a scope may stray, within an hour, from the rates of its streams. */
    public static final double STRAY = 4;
    /** Chance of a sibling in a moment that is found already. */
    public static final double JOIN = 0.01;

    public static final long HALF_DAY = 43_200_000L;

    /** @throws IllegalArgumentException if a value is out of its range */
    public SurpriseSettings {
        fewest = fewest.isEmpty() ? Map.of() : new EnumMap<>(fewest);
        if (!(usualCutsPerHour > 0)
                || !(expected > 0)
                || fewest.values().stream().anyMatch(each -> each < 2)) {
            throw new IllegalArgumentException("Usual cuts per hour are " + usualCutsPerHour + ", fewest " + fewest
                    + ", expected moments " + expected + ". Maybe give rates above 0 and counts from 2 on.");
        }
    }

    /** Whether a kind of place is looked at. */
    public boolean looksAt(Place place) {
        return fewest.containsKey(place);
    }

    public int fewest(Place place) {
        return fewest.getOrDefault(place, Integer.MAX_VALUE);
    }

    /** {@return how many kinds of place are looked at} */
    public int places() {
        return fewest.size();
    }

    /** {@return cuts in a second on air before anything is known} */
    double firstRate() {
        return usualCutsPerHour / 3_600;
    }
}
