package dev.whydrop.quality;

import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.util.List;
import java.util.Locale;

/** A kind of simulated log to measure on, in the frozen ranges. */
enum Sample {
    /** Every diagnosis twice in five days of the even world. */
    EVEN(World.EVEN, 5, 120, 84),
    /** A week of the real world: the common causes many times, the rare ones in some logs only. */
    REAL(World.REAL, 7, 150, 60);

    private final World world;
    private final int days;
    private final int streams;
    private final int incidents;

    Sample(World world, int days, int streams, int incidents) {
        this.world = world;
        this.days = days;
        this.streams = streams;
        this.incidents = incidents;
    }

    /** {@return the world by name, in lower case} */
    String title() {
        return world.name().toLowerCase(Locale.ROOT);
    }

    SimulationOptions options(long seed, Noise noise) {
        return new SimulationOptions(seed, days, streams, incidents, noise, ParameterRanges.FROZEN, List.of(), world);
    }
}
