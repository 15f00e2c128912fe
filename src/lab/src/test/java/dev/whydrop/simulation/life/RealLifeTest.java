package dev.whydrop.simulation.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.World;
import dev.whydrop.simulation.scenario.Scenarios;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Rhythm;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Trade;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who streams in the real world, how often what happens, and what of it is exported. */
class RealLifeTest {
    @Test
    void lines_differ_by_a_factor_of_a_hundred() {
        List<Double> rates = Population.of(5_000, 7, dice(3)).habits().stream()
                .map(Habit::cutsPerHour)
                .sorted()
                .toList();

        assertThat(rates.get(rates.size() * 39 / 40) / rates.get(rates.size() / 40))
                .isBetween(70.0, 130.0);
    }

    @Test
    void there_are_more_streams_from_day_to_day_but_most_were_there_before() {
        List<Habit> habits = Population.of(5_000, 7, dice(3)).habits();

        assertThat(habits).filteredOn(habit -> habit.from() > 0).hasSizeBetween(100, 2_500);
        assertThat(habits).extracting(Habit::from).allMatch(from -> from >= 0 && from <= 7 * Rhythm.DAY);
    }

    @Test
    void a_host_goes_on_air_many_times_a_day_and_a_probe_every_minute() {
        Map<Trade, List<Integer>> sessions = Population.of(5_000, 7, dice(3)).habits().stream()
                .collect(Collectors.groupingBy(
                        Habit::trade,
                        Collectors.mapping(
                                habit -> new Timetable(new Rhythm(0), 7 * Rhythm.DAY)
                                        .sessions(habit, dice(1))
                                        .size(),
                                Collectors.toList())));

        assertThat(mean(sessions, Trade.HOSTS)).isBetween(7 * 8.0, 7 * 25.0);
        assertThat(mean(sessions, Trade.SHOWS)).isBetween(7.0, 21.0);
        assertThat(mean(sessions, Trade.PROBE)).isGreaterThan(500);
    }

    @Test
    void an_export_leaves_out_its_gaps() {
        Feed feed = new Feed(new StreamId("push.example", "live", "cam"), "10.1.0.1");
        Scene early = new Scene(feed, 0, 100, "10.1.0.1", Codes.EXPIRED, Scene.PLANNED, "");
        Scene late = early.shifted(900);
        Exports exports = new Exports(List.of(new Interval(50, 150)), List.of(), false, -1, dice(1));

        assertThat(exports.of(List.of(early, late))).containsExactly(late);
    }

    @Test
    void bad_lines_are_most_common_and_wide_faults_a_matter_of_days() {
        List<Scenario> drawn = new BaseRates(Scenarios.of(World.REAL), 7).drawn(2_000, dice(1));
        Map<String, Long> counts =
                drawn.stream().collect(Collectors.groupingBy(Scenario::diagnosis, Collectors.counting()));

        assertThat(drawn).hasSize(2_000).extracting(Scenario::diagnosis).doesNotContain(Scene.PLANNED, Scene.BLIP);
        assertThat(counts)
                .allSatisfy((id, count) -> assertThat(count).as(id).isLessThanOrEqualTo(counts.get("network.uplink")));
        assertThat(drawn)
                .filteredOn(each -> each.reach() == Scenario.Reach.STREAMS)
                .hasSize(3 + 2 * 7);
        assertThat(drawn)
                .filteredOn(each -> each.reach() == Scenario.Reach.ACCOUNT)
                .hasSize(2);
    }

    private static double mean(Map<Trade, List<Integer>> sessions, Trade trade) {
        return sessions.get(trade).stream().mapToInt(number -> number).average().orElseThrow();
    }

    private static Dice dice(long seed) {
        return new Dice(new Random(seed), ParameterRanges.TUNING, true);
    }
}
