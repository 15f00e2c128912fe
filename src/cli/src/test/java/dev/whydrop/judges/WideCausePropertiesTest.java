package dev.whydrop.judges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no bearing on a fault does not change what is said about it. */
@ParameterizedClass(name = "{0}, seed {1}")
@MethodSource("scopesAndSeeds")
class WideCausePropertiesTest {
    private static final List<Long> SEEDS = List.of(730_001L, 730_002L);
    private static final String OTHER_DOMAIN = "push.elsewhere.example";
    private static final double NO_SURER = 0.005;

    @Parameter(0)
    FaultScope scope;

    @Parameter(1)
    long seed;

    static Stream<Arguments> scopesAndSeeds() {
        return Stream.of(FaultScope.values()).flatMap(scope -> SEEDS.stream().map(seed -> Arguments.of(scope, seed)));
    }

    @Test
    void an_evening_tells_the_same_alone_and_within_its_week() {
        FaultLog week = PowerWorld.logOfAWeek(fault(), seed);
        Instant end = week.day().plus(Duration.ofDays(1));
        List<Disconnect> evening = week.disconnects().stream()
                .filter(disconnect -> !disconnect.end().isBefore(week.day())
                        && disconnect.end().isBefore(end))
                .toList();
        List<Told> withinItsWeek = wide(week.disconnects()).stream()
                .filter(told -> !told.from().isBefore(week.day()) && told.from().isBefore(end))
                .toList();

        assertThat(withinItsWeek).as("%s", week).isNotEmpty();
        assertThat(wide(evening))
                .as("%s", week)
                .usingElementComparator(WideCausePropertiesTest::begin)
                .isEqualTo(withinItsWeek);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z"})
    void an_event_far_away_changes_no_other_finding(Instant far) {
        FaultLog log = PowerWorld.log(fault(), seed);
        StreamId stranger = new StreamId(OTHER_DOMAIN, "live", "stranger");
        Disconnect event = Disconnect.of(stranger, far, ErrorCode.of(13)).withClientIp("7.7.7.7");

        assertThat(toldBeside(log, List.of(event)))
                .as("%s", log)
                .isEqualTo(Told.by(Trial.report(log.disconnects()).advice()));
    }

    @Test
    void three_hundred_planned_ends_of_another_domain_change_no_other_finding() {
        FaultLog log = PowerWorld.log(fault(), seed);
        Chance chance = new Chance("planned ends", seed);
        List<Disconnect> ends = IntStream.range(0, 300)
                .mapToObj(number -> plannedEnd(chance, log.from(), number))
                .toList();

        assertThat(toldBeside(log, ends))
                .as("%s", log)
                .usingElementComparator(WideCausePropertiesTest::beginAndLikelihood)
                .isEqualTo(Told.by(Trial.report(log.disconnects()).advice()));
    }

    @Test
    void an_export_given_twice_changes_no_finding() {
        FaultLog log = PowerWorld.log(fault(), seed);
        List<Disconnect> twice = Stream.concat(
                        log.disconnects().stream(),
                        log.disconnects().stream().map(each -> each.withRow("again.csv", each.row())))
                .toList();

        assertThat(Told.by(Trial.report(twice).advice()))
                .as("%s", log)
                .isEqualTo(Told.by(Trial.report(log.disconnects()).advice()));
    }

    @Test
    void near_its_end_a_log_is_no_surer_of_a_wide_cause_than_the_rest_shows() {
        FaultLog log = PowerWorld.log(fault(), seed);
        List<Told> later = wide(log.disconnects());
        List<String> surer = new ArrayList<>();
        int compared = 0;
        for (int seconds : List.of(5, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600)) {
            Instant end = log.to().plusSeconds(seconds);
            for (Told now : wide(until(end, log.disconnects()))) {
                boolean near = now.to().isAfter(end.minus(Duration.ofHours(1)));
                List<Told> stays =
                        later.stream().filter(now::isSameAs).filter(any -> near).toList();
                compared += stays.size();
                stays.stream()
                        .filter(told -> now.likelihood() > told.likelihood() + NO_SURER)
                        .forEach(
                                told -> surer.add("Cut " + seconds + " s after the fault: " + now + ", later " + told));
                // What it was about may turn out wider or tighter; that it was something may not.
                if (near && later.stream().noneMatch(told -> overlap(told, now))) {
                    surer.add("Cut " + seconds + " s after the fault: " + now + ", later nothing");
                }
            }
        }

        assertThat(surer).as("%s", log).isEmpty();
        assertThat(compared).as("findings that stay in %s", log).isPositive();
    }

    private static boolean overlap(Told one, Told other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private Fault fault() {
        return new Fault(scope, 40, 0.85, 40, false, Damage.NONE);
    }

    private static List<Told> wide(List<Disconnect> disconnects) {
        return Told.by(WideCauses.in(Trial.report(disconnects)));
    }

    private static List<Told> toldBeside(FaultLog log, List<Disconnect> others) {
        List<Disconnect> all = new ArrayList<>(log.disconnects());
        all.addAll(others);
        Set<StreamId> strangers =
                Set.copyOf(others.stream().map(Disconnect::stream).toList());
        return Told.by(Trial.report(all).advice(), strangers);
    }

    private static List<Disconnect> until(Instant end, List<Disconnect> disconnects) {
        return disconnects.stream().filter(each -> each.end().isBefore(end)).toList();
    }

    private static Disconnect plannedEnd(Chance chance, Instant around, int number) {
        Instant start = around.minusSeconds(chance.between(0, 4_000));
        return Disconnect.of(
                        new StreamId(OTHER_DOMAIN, "live", "u" + number),
                        around.plusSeconds(chance.between(0, 4_000)),
                        ErrorCode.of(2))
                .withStart(start)
                .withClientIp("7.7." + number % 200 + "." + (1 + number % 250));
    }

    private static int begin(Told one, Told other) {
        return one.isSameAs(other) ? 0 : one.from().compareTo(other.from()) < 0 ? -1 : 1;
    }

    private static int beginAndLikelihood(Told one, Told other) {
        boolean alike = Math.abs(one.likelihood() - other.likelihood()) <= 0.05;
        return alike ? begin(one, other) : Double.compare(one.likelihood(), other.likelihood());
    }
}
