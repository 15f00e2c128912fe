package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.quality.Said.Event;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedRow;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change a diagnosis does not change it. */
@ParameterizedClass(name = "seed {0}, noise {1}")
@CsvSource({"920001, NONE", "920001, HIGH", "920002, NONE", "920002, HIGH", "920003, NONE", "920003, HIGH"})
class MetamorphicTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Parameter(0)
    long seed;

    @Parameter(1)
    Noise noise;

    @TempDir
    Path folder;

    private List<SimulatedRow> rows;
    private Map<Event, Said> expected;

    @BeforeEach
    void diagnose() {
        rows = Simulation.run(new SimulationOptions(seed, 2, 40, 20, noise, ParameterRanges.TUNING, List.of()))
                .rows();
        expected = said(rows);
    }

    @Test
    void rows_in_another_order() {
        List<SimulatedRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(said(shuffled)).isEqualTo(expected);
    }

    @Test
    void every_row_given_twice() {
        List<SimulatedRow> twice =
                rows.stream().flatMap(row -> Stream.of(row, row)).toList();

        assertThat(said(twice)).isEqualTo(expected);
    }

    @Test
    void everything_a_week_later() {
        List<SimulatedRow> later = rows.stream().map(row -> later(row, WEEK)).toList();
        Map<Event, Said> expectedLater = new TreeMap<>();
        expected.forEach((event, said) -> expectedLater.put(event.later(WEEK), said));

        assertThat(said(later)).isEqualTo(expectedLater);
    }

    @Test
    void the_log_in_three_files() {
        assertThat(said(third(0), third(1), third(2))).isEqualTo(expected);
    }

    /**
     * A stranger who is admitted while an account is said to be shut speaks against that, so the likelihood of the account-wide states may fall. Nothing
     * else may change.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"client.ended", "auth.expired-url", "network.uplink", "retry-storm", "replaced.two-encoders"})
    void strangers_besides_on_another_domain_and_other_addresses(String incident) {
        Map<Event, Said> besides = said(rows, Strangers.rows(seed, incident));
        besides.keySet().retainAll(expected.keySet());

        assertThat(withoutLikelihoodOfAccountStates(besides)).isEqualTo(withoutLikelihoodOfAccountStates(expected));
    }

    private static Map<Event, Said> withoutLikelihoodOfAccountStates(Map<Event, Said> said) {
        Map<Event, Said> without = new TreeMap<>(said);
        without.replaceAll((event, each) -> each.ofAccount() ? each.withLikelihood(Double.NaN) : each);
        return without;
    }

    private List<SimulatedRow> third(int number) {
        return IntStream.range(0, rows.size())
                .filter(i -> i % 3 == number)
                .mapToObj(rows::get)
                .toList();
    }

    @SafeVarargs
    private Map<Event, Said> said(List<SimulatedRow>... sources) {
        LogFolder logs = new LogFolder(folder);
        List<Path> files = IntStream.range(0, sources.length)
                .mapToObj(i -> logs.events("events-" + i + ".csv", sources[i]))
                .toList();
        return Said.about(Diagnosing.files(files));
    }

    private static SimulatedRow later(SimulatedRow row, Duration time) {
        Disconnect disconnect = row.disconnect();
        Disconnect later = new Disconnect(
                disconnect.source(),
                disconnect.row(),
                disconnect.stream(),
                disconnect.startMillis() == Disconnect.UNKNOWN
                        ? Disconnect.UNKNOWN
                        : disconnect.startMillis() + time.toMillis(),
                disconnect.endMillis() + time.toMillis(),
                disconnect.clientIp(),
                disconnect.code(),
                disconnect.reason(),
                disconnect.node(),
                disconnect.resolution(),
                disconnect.urlExpiresMillis(),
                disconnect.urlCheck());
        return new SimulatedRow(later, row.textOnly(), row.diagnosis(), row.incident());
    }
}
