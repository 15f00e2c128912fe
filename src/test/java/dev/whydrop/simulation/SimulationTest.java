package dev.whydrop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void every_diagnosis_has_a_scenario() {
        assertThat(Scenarios.ids()).hasSize(42).doesNotHaveDuplicates();
    }

    @Test
    void runs() {
        for (ParameterRanges r : ParameterRanges.values())
            for (Noise n : Noise.values())
                for (int seed = 1; seed < 6; seed++) {
                    long t = System.nanoTime();
                    SimulatedLog log = Simulation.run(
                            SimulationOptions.of(seed, 84).withRanges(r).withNoise(n));
                    System.err.println(r + " " + n + " " + log.rows().size() + " "
                            + log.incidents().size() + " " + (System.nanoTime() - t) / 1000000);
                }
    }
}
