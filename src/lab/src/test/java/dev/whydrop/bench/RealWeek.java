package dev.whydrop.bench;

import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedCsv;
import dev.whydrop.simulation.SimulatedLog;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A week of a large fleet as a support desk sees it. */
final class RealWeek {
    private static final int SEED = 20_261_121;
    private static final int DAYS = 7;
    private static final double INCIDENTS_OF_A_STREAM = 0.06;

    private RealWeek() {}

    /** Writes its first rows, by end: an export that stops at a number of records. */
    static void write(int rows, int streams, Path file) throws IOException {
        SimulatedLog week = Simulation.run(new SimulationOptions(
                SEED,
                DAYS,
                streams,
                (int) (streams * INCIDENTS_OF_A_STREAM),
                Noise.NONE,
                ParameterRanges.FROZEN,
                List.of(),
                World.REAL));
        if (week.rows().size() < rows) {
            throw new IllegalStateException("The week has " + week.rows().size() + " rows, expected " + rows
                    + " or more. Maybe the simulator has changed: choose another seed.");
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            SimulatedCsv.writeEvents(new SimulatedLog(week.rows().subList(0, rows), week.incidents()), out);
        }
    }
}
