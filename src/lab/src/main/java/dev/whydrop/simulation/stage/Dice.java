package dev.whydrop.simulation.stage;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.ParameterRanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, and which of the two sets of ranges it draws from. Lengths are whole seconds; both ends of a range are included. */
public final class Dice {
    private final Random random;
    private final ParameterRanges ranges;
    private final boolean longShows;

    /** @param longShows whether a show of an incident may take hours; in a short log there is no room for that */
    public Dice(Random random, ParameterRanges ranges, boolean longShows) {
        this.random = random;
        this.ranges = ranges;
        this.longShows = longShows;
    }

    public long uniform(long low, long high) {
        return low + (long) (random.nextDouble() * (double) (high - low + 1));
    }

    /** {@return a number out of the tuning range, or out of the wider one for frozen logs} */
    public long span(long low, long high, long widerLow, long widerHigh) {
        return ranges == ParameterRanges.TUNING ? uniform(low, high) : uniform(widerLow, widerHigh);
    }

    /** {@return the same, with as many short as long ones: irregular by nature} */
    public long irregular(long low, long high, long widerLow, long widerHigh) {
        double least = ranges == ParameterRanges.TUNING ? low : widerLow;
        double most = ranges == ParameterRanges.TUNING ? high : widerHigh;
        return Math.round(least * Math.pow(most / least, random.nextDouble()));
    }

    /** {@return a waiting time of that mean, at least 1: what comes at random, and not by the clock} */
    public long exponential(double mean) {
        return Math.max(1, Math.round(-mean * StrictMath.log(1 - fraction())));
    }

    /** {@return a positive number around the middle; the spread is that of its logarithm} */
    public double lognormal(double middle, double spread) {
        return middle * StrictMath.exp(spread * random.nextGaussian());
    }

    /** {@return 0 or more, less than 1} */
    public double fraction() {
        return random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public ErrorCode code(int main, int... subs) {
        return ErrorCode.of(main, subs.length == 0 ? 0 : subs[random.nextInt(subs.length)]);
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** {@return the length of a show that runs well} */
    public long show() {
        return longShows ? span(1_800, 12_600, 1_200, 18_000) : span(1_500, 5_400, 1_200, 7_200);
    }

    /** {@return a pause of an application that pushes again by itself} */
    public long reconnect() {
        return span(2, 25, 1, 50);
    }

    /** {@return dice of their own, so that what is drawn from them does not change what is drawn from these} */
    public Dice child() {
        return new Dice(new Random(random.nextLong()), ranges, longShows);
    }
}
