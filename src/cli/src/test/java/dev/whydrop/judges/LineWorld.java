package dev.whydrop.judges;

import static dev.whydrop.judges.PushLog.HOUR;
import static dev.whydrop.judges.PushLog.MINUTE;

import dev.whydrop.model.Disconnect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Worlds in which lines cut the few streams behind them together, and no two lines share anything. An address may be found here, even many; a block
 * of addresses, a node, a domain or everything may not.
 */
enum LineWorld {
    /** Sites with three streams each. */
    SITES_OF_THREE(120, 3, 3),
    /** Studios with two streams each, beside an ordinary fleet. */
    STUDIOS_OF_TWO(40, 2, 2),
    /** Sites with two to eight streams each. */
    SITES_OF_ALL_SIZES(60, 2, 8);

    private final int lines;
    private final int fewest;
    private final int most;

    LineWorld(int lines, int fewest, int most) {
        this.lines = lines;
        this.fewest = fewest;
        this.most = most;
    }

    /** {@return the log of this seed, by end; always the same} */
    List<Disconnect> log(long seed) {
        Chance chance = new Chance(name(), seed);
        PushLog log = new PushLog(chance);
        log.evenings(FleetPlan.of(100, 0.1).pushers(chance), 1);
        for (int line = 0; line < lines; line++) {
            addLine(log, line);
        }
        return log.disconnects();
    }

    /** {@return the name as people write it} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void addLine(PushLog log, int line) {
        Chance chance = log.chance();
        int streams = chance.between(fewest, most);
        Pusher one = FleetPlan.of(1, 0).pushers(chance).get(0).at(Addresses.anywhere(chance));
        double start = chance.normal(18.5, 0.7) * HOUR;
        double end = start + 3 * HOUR;
        double[] since = new double[streams];
        Arrays.fill(since, start);
        double meanGap = chance.oneOf(List.of(75 * MINUTE, 3 * HOUR, 10 * HOUR));
        for (double cut = start + chance.exponential(meanGap); cut < end; cut += chance.exponential(meanGap)) {
            for (int stream = 0; stream < streams; stream++) {
                double lost = cut + chance.uniform(0, 2);
                if (lost > since[stream] + 5) {
                    log.add(one.named("l" + line + "-" + stream), since[stream], lost, chance.oneOf(Codes.NETWORK));
                    since[stream] = lost + chance.uniform(3, 12);
                }
            }
        }
        for (int stream = 0; stream < streams; stream++) {
            if (since[stream] < end) {
                log.add(one.named("l" + line + "-" + stream), since[stream], end, chance.oneOf(Codes.PLANNED));
            }
        }
    }
}
