package dev.whydrop.engine.internal.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whydrop.engine.internal.numbers.IntSlice;
import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** How many cuts chance gives in a stretch of time. */
class HazardCurveTest {
    private static final SurpriseSettings MODEL = new SurpriseSettings(0.2, Map.of(Place.EVERYTHING, 4), 0.01);

    @Test
    void an_older_push_adds_its_rate_for_every_second_at_risk() {
        Exposure log = PushTable.of("cam 09:00:00-12:00:00 192.0.2.1 cut").exposure();
        Rates rates = rates(log);
        HazardCurve curve = curve(log, rates, 0);

        assertThat(curve.between(PushTable.millis("10:00:00"), PushTable.millis("10:10:00")))
                .isCloseTo(600 * rates.hazard(0, 2), within(1e-12));
    }

    @Test
    void a_push_has_the_hazard_of_its_age() {
        Exposure log = PushTable.of("cam 09:00:00-12:00:00 192.0.2.1 cut").exposure();
        Rates rates = rates(log);
        HazardCurve curve = curve(log, rates, 0);

        assertThat(curve.between(PushTable.millis("08:00:00"), PushTable.millis("13:00:00")))
                .isCloseTo(
                        60 * rates.hazard(0, 0) + 540 * rates.hazard(0, 1) + 10_200 * rates.hazard(0, 2),
                        within(1e-12));
    }

    @Test
    void there_is_no_hazard_while_nothing_is_at_risk() {
        Exposure log = PushTable.of("cam 09:00:00-10:00:00 192.0.2.1 cut", "cam 10:00:20-12:00:00 192.0.2.1 planned")
                .exposure();
        HazardCurve curve = curve(log, rates(log), 0, 1);

        assertThat(curve.between(PushTable.millis("10:00:00"), PushTable.millis("10:05:00")))
                .isZero();
        assertThat(curve.between(PushTable.millis("10:00:00"), PushTable.millis("10:06:00")))
                .isPositive();
        assertThat(curve.between(PushTable.millis("12:00:00"), PushTable.millis("20:00:00")))
                .isZero();
    }

    @Test
    void it_tells_how_many_were_at_risk_right_before_a_moment() {
        Exposure log = PushTable.of("a 09:00:00-12:00:00 192.0.2.1 cut", "b 10:00:00-11:00:00 192.0.2.2 cut")
                .exposure();
        HazardCurve curve = curve(log, rates(log), 0, 1);

        assertThat(curve.atRisk(PushTable.millis("09:00:00"))).isZero();
        assertThat(curve.atRisk(PushTable.millis("10:00:00"))).isEqualTo(1);
        assertThat(curve.atRisk(PushTable.millis("11:00:00"))).isEqualTo(2);
        assertThat(curve.atRisk(PushTable.millis("12:00:01"))).isZero();
    }

    /** The pushes of all together are so many that their curve is drawn over quarters of a minute, those of each part are not. */
    @Test
    void over_quarters_of_a_minute_it_is_the_sum_of_exact_curves_within_a_hundredth() {
        Exposure log = crowd(2_000);
        Rates rates = rates(log);
        TimeGrid grid = new TimeGrid(log);
        int[] all = IntStream.range(0, log.size()).toArray();
        HazardCurve whole = curve(log, rates, all);
        HazardCurve[] parts = IntStream.range(0, 10)
                .mapToObj(part -> curve(
                        log,
                        rates,
                        Arrays.stream(all).filter(push -> push % 10 == part).toArray()))
                .toArray(HazardCurve[]::new);
        assertThat(4 * log.size()).isGreaterThan(grid.points());
        assertThat(4 * log.size() / 10).isLessThan(grid.points());

        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            long from = PushTable.millis("09:30:00") + random.nextInt(4 * 3_600_000);
            long to = from + 60_000 + random.nextInt(600_000);
            double exact = Arrays.stream(parts)
                    .mapToDouble(each -> each.between(from, to))
                    .sum();
            assertThat(whole.between(from, to)).isCloseTo(exact, Percentage.withPercentage(1));
            int atRisk =
                    Arrays.stream(parts).mapToInt(each -> each.atRisk(from)).sum();
            assertThat(whole.atRisk(from)).isCloseTo(atRisk, Percentage.withPercentage(2));
        }
    }

    @Test
    void at_quarters_of_a_minute_it_is_exact_though_all_start_at_once_between_two_of_them() {
        PushTable table = new PushTable();
        for (int i = 0; i < 2_000; i++) {
            table.add("cam-" + i + " 09:00:07-10:00:0" + i % 10 + " 10.0.0.1 " + (i % 20 == 0 ? "cut" : "planned"));
        }
        Exposure log = table.exposure();
        Rates rates = rates(log);
        HazardCurve curve = curve(log, rates, IntStream.range(0, log.size()).toArray());
        double young = 0;
        double settling = 0;
        for (int stream = 0; stream < log.streams(); stream++) {
            young += rates.hazard(stream, 0);
            settling += rates.hazard(stream, 1);
        }

        assertThat(curve.between(PushTable.millis("08:59:00"), PushTable.millis("09:00:30")))
                .isCloseTo(23 * young, Percentage.withPercentage(1e-6));
        assertThat(curve.between(PushTable.millis("09:00:30"), PushTable.millis("09:02:00")))
                .isCloseTo(37 * young + 53 * settling, Percentage.withPercentage(1e-6));
    }

    private static Exposure crowd(int streams) {
        PushTable table = new PushTable();
        Random random = new Random(5);
        for (int i = 0; i < streams; i++) {
            long start = 9 * 3_600 + random.nextInt(3_600);
            long end = start + 1_200 + random.nextInt(5 * 3_600);
            table.add("cam-" + i + " " + PushTable.clock(start) + "-" + PushTable.clock(end) + " 10.0." + i % 200
                    + ".1 " + (i % 20 == 0 ? "cut" : "planned"));
        }
        return table.exposure();
    }

    private static Rates rates(Exposure log) {
        double[] weights = new double[log.size()];
        Arrays.fill(weights, 1);
        return new Rates(log, weights, MODEL);
    }

    private static HazardCurve curve(Exposure log, Rates rates, int... pushes) {
        return HazardCurve.of(log, new IntSlice(pushes, 0, pushes.length), rates, new TimeGrid(log));
    }
}
