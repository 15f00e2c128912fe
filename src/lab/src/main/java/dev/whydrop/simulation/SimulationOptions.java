package dev.whydrop.simulation;

import dev.whydrop.simulation.scenario.Scenarios;
import java.util.List;
import java.util.Objects;

/**
 * What to simulate. The same options give the same log, byte for byte.
 *
 * @param seed the seed of all chance
 * @param days length of the log in days, 1 to 60
 * @param streams streams in ordinary life, 1 to 100,000; an incident can bring a mistyped name besides
 * @param incidents incidents to draw, 0 or more; draws of harmless diagnoses count
 * @param noise what the log lacks or misleads with
 * @param ranges out of which ranges incidents are drawn
 * @param only ids of the diagnoses to draw from; empty stands for all
 * @param world how life goes
 */
public record SimulationOptions(
        long seed,
        int days,
        int streams,
        int incidents,
        Noise noise,
        ParameterRanges ranges,
        List<String> only,
        World world) {
    private static final int MOST_DAYS = 60;
    private static final int MOST_STREAMS = 100_000;

    /** @throws IllegalArgumentException if a number is out of range or an id is not known */
    public SimulationOptions {
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(ranges, "ranges");
        Objects.requireNonNull(world, "world");
        only = List.copyOf(only);
        between("days", days, 1, MOST_DAYS);
        between("streams", streams, 1, MOST_STREAMS);
        if (incidents < 0) {
            throw new IllegalArgumentException("incidents is " + incidents + ". Maybe give 0 or more.");
        }
        for (String id : only) {
            if (!Scenarios.ids(world).contains(id)) {
                throw new IllegalArgumentException("only '" + id + "' is no diagnosis that can be simulated.");
            }
        }
    }

    /**
     * What to simulate in the even world.
     *
     * @throws IllegalArgumentException as the other
     */
    public SimulationOptions(
            long seed, int days, int streams, int incidents, Noise noise, ParameterRanges ranges, List<String> only) {
        this(seed, days, streams, incidents, noise, ranges, only, World.EVEN);
    }

    /** {@return a week of 200 streams without noise, drawn from all diagnoses in the tuning ranges} */
    public static SimulationOptions of(long seed, int incidents) {
        return new SimulationOptions(seed, 7, 200, incidents, Noise.NONE, ParameterRanges.TUNING, List.of());
    }

    /** {@return the same with noise} */
    public SimulationOptions withNoise(Noise newNoise) {
        return new SimulationOptions(seed, days, streams, incidents, newNoise, ranges, only, world);
    }

    /** {@return the same with other ranges} */
    public SimulationOptions withRanges(ParameterRanges newRanges) {
        return new SimulationOptions(seed, days, streams, incidents, noise, newRanges, only, world);
    }

    /** {@return the same with incidents of these diagnoses only} */
    public SimulationOptions withOnly(String... ids) {
        return new SimulationOptions(seed, days, streams, incidents, noise, ranges, List.of(ids), world);
    }

    /** {@return the same in another world} */
    public SimulationOptions withWorld(World newWorld) {
        return new SimulationOptions(seed, days, streams, incidents, noise, ranges, only, newWorld);
    }

    /** {@return the same with another size} */
    public SimulationOptions withSize(int newDays, int newStreams) {
        return new SimulationOptions(seed, newDays, newStreams, incidents, noise, ranges, only, world);
    }

    /** {@return the ids of the diagnoses that can be drawn in that world} */
    public static List<String> diagnoses(World world) {
        return Scenarios.ids(world);
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ". Maybe give " + least + " to " + most + ".");
        }
    }
}
