package dev.whydrop.simulation.stage;

import java.util.List;

/**
 * How busy the hours of the week are.
 *
 * @param offset of the local time, in seconds ahead of that of the log
 */
public record Rhythm(long offset) {
    public static final long HOUR = 3_600;
    public static final long DAY = 24 * HOUR;
    private static final long WORKING_DAYS = 5;

    /** Share of the peak at each local hour of a day on which people stream in the evening. */
    private static final List<Double> EVENING = List.of(
            0.25, 0.12, 0.06, 0.03, 0.02, 0.02, 0.04, 0.08, 0.15, 0.20, 0.25, 0.30, 0.35, 0.33, 0.30, 0.30, 0.35, 0.50,
            0.70, 0.90, 1.00, 1.00, 0.80, 0.50);

    private static final double WORKING_EVENING = 0.75;
    private static final double OUT_OF_HOURS = 0.03;

    /** {@return that of a region} */
    public static Rhythm drawn(Dice dice) {
        return new Rhythm(dice.of(List.of(0L, 1L, 8L, 8L, 9L)) * HOUR);
    }

    /** {@return local midnight of that day, in seconds of the log} */
    public long midnight(long day) {
        return day * DAY - offset;
    }

    /** {@return whether that local day is a working day; the log begins on a Monday} */
    public boolean working(long day) {
        return Math.floorMod(day, 7L) < WORKING_DAYS;
    }

    /** {@return how likely a push of that kind begins then rather than at its busiest hour, 0 to 1} */
    public double busy(Trade trade, long second) {
        long local = second + offset;
        int hour = (int) (Math.floorMod(local, DAY) / HOUR);
        boolean working = working(Math.floorDiv(local, DAY));
        return switch (trade) {
            case SHOWS, HOSTS -> EVENING.get(hour) * (working ? WORKING_EVENING : 1);
            case CLASSES -> working && hour >= 8 && hour < 18 ? 1 : OUT_OF_HOURS;
            case GAMES -> !working && hour >= 10 && hour < 22 ? 1 : OUT_OF_HOURS;
            case CAMERAS, PROBE -> 1;
        };
    }
}
