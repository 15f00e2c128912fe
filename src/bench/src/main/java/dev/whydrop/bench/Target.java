package dev.whydrop.bench;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a figure has to be.
 *
 * @param figure tells it from the results; empty when it was not measured
 * @param unit stands after the figure
 * @param atMost whether the limit is the most it may be; otherwise it is the least
 */
record Target(Function<Results, OptionalDouble> figure, String unit, boolean atMost, double limit) {
    private static final double MEBI = 1 << 20;

    /** The time of one contestant as a multiple of another's. */
    static Target ratio(String one, String other, boolean atMost, double limit) {
        return new Target(
                results -> {
                    OptionalDouble over = results.seconds(one);
                    OptionalDouble under = results.seconds(other);
                    return over.isPresent() && under.isPresent()
                            ? OptionalDouble.of(over.getAsDouble() / under.getAsDouble())
                            : OptionalDouble.empty();
                },
                " × " + other,
                atMost,
                limit);
    }

    static Target seconds(String name, double most) {
        return new Target(results -> results.seconds(name), " s", true, most);
    }

    static Target mebibytes(String name, double most) {
        return new Target(
                results -> {
                    OptionalDouble bytes = results.peakBytes(name);
                    return bytes.isPresent() ? OptionalDouble.of(bytes.getAsDouble() / MEBI) : bytes;
                },
                " MiB",
                true,
                most);
    }

    /** A number that the contestant prints. */
    static Target printed(String name, String key, String unit, boolean atMost, double limit) {
        return new Target(results -> results.value(name, key), unit, atMost, limit);
    }

    /** {@return the figure, its limit and whether it is kept} */
    String judge(Results results) {
        OptionalDouble measured = figure.apply(results);
        String wanted = (atMost ? "at most " : "at least ") + number(limit);
        if (measured.isEmpty()) {
            return "not measured (" + wanted + unit + ")";
        }
        double value = measured.getAsDouble();
        boolean met = atMost ? value <= limit : value >= limit;
        return number(value) + unit + " (" + wanted + "): " + (met ? "met" : "**missed**");
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
