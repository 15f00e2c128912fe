package dev.whydrop.simulation;

/**
 * An incident that was played.
 *
 * @param id such as {@code I017}
 * @param diagnosis the truth of its rows
 * @param scenario id of the diagnosis whose scenario was played; differs from the diagnosis for {@code retry-storm}, an amplifier, whose rows
 *     carry the root cause
 */
public record SimulatedIncident(String id, String diagnosis, String scenario) {
    public static String id(int number) {
        return "I" + (number < 100 ? "0" : "") + (number < 10 ? "0" : "") + number;
    }

    int number() {
        return Integer.parseInt(id.substring(1));
    }
}
