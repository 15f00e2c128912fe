package dev.whydrop.judges;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** The chance of one log: the same name and seed give the same numbers on every machine. Not safe to share between threads. */
final class Chance {
    private final Random random;

    Chance(String name, long seed) {
        random = new Random(new SplittableRandom(name.hashCode() * 1_000_003L + seed).nextLong());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double uniform(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** {@return a whole number from 0 to one less than the bound} */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@return a whole number; both ends are included} */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** {@return how long it takes until something happens, with this mean} */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** {@return a value that is as often below as above the median; {@code spread} is the deviation of its logarithm} */
    double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * random.nextGaussian());
    }

    /** {@return a value from the least up, the more with a long tail the smaller the exponent} */
    double pareto(double least, double exponent) {
        return least / StrictMath.pow(1 - random.nextDouble(), 1 / exponent);
    }

    /** {@return a whole number below the bound, the low ones much more often} */
    int skewed(int bound) {
        double place = random.nextDouble();
        return (int) (bound * place * place);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    long number() {
        return random.nextLong();
    }
}
