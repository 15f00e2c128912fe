package dev.whydrop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of either world stay what they are: figures measured on them years apart can be compared. */
class FrozenLogsTest {
    @ParameterizedTest
    @CsvSource({
        "EVEN, 11, 7, 200, 84, NONE, TUNING, 65b9e3b5c1dc9a42c70492d32eed91e361cc8bdb080686f81f6025e2e7bc3d9c",
        "EVEN, 900001, 5, 120, 84, HIGH, FROZEN, 86c246ee27d2a48dd377636ef863687e566cd39beaa3eebab4396e650259d7d9",
        "EVEN, 900002, 5, 120, 84, LOW, FROZEN, b2cf7278cec04f261d35dea84fec49338bed2ef447c9340b5e809c2112c0f69e",
        "EVEN, 910001, 5, 120, 84, NONE, FROZEN, 0112311910591a48174f625d1f12ec127dc69e9128fd343eb40e5917b9734c1e",
        "REAL, 930001, 7, 150, 60, NONE, FROZEN, d90a862c1de8de92b7dc46b33859166bffebcd61134d4e7b8d92a825784cb4b0",
        "REAL, 930002, 7, 150, 60, HIGH, FROZEN, 62e297487f7efc4551aabb86dc22cae5bbf62a487dfb5b37c7866a63d7bf4a30",
    })
    void a_seed_gives_the_bytes_it_always_gave(
            World world,
            long seed,
            int days,
            int streams,
            int incidents,
            Noise noise,
            ParameterRanges ranges,
            String sha256)
            throws IOException, NoSuchAlgorithmException {
        SimulatedLog log =
                Simulation.run(new SimulationOptions(seed, days, streams, incidents, noise, ranges, List.of(), world));
        StringWriter both = new StringWriter();
        SimulatedCsv.writeEvents(log, both);
        SimulatedCsv.writeTruth(log, both);

        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(both.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
}
