package dev.whydrop.engine.internal.surprise;

import dev.whydrop.rules.sweep.Place;
import java.util.Arrays;

/**
 * How often each stream is cut, by the age of its push, in cuts per second on air. Rates are shrunk from the log down: to the domain, the address,
 * the stream. Sums only.
 */
public final class Rates {
    /** A push is young for a minute and settling for ten: starts fail together on the hour, and that is no fault. */
    static final long YOUNG = 60_000;

    static final long SETTLING = 600_000;
    /** Shape of the spread of streams around their address, and of addresses and domains around what holds them. */
    private static final double OWN = 1;

    private static final double SHARED = 2;
    private static final double MOST = 1.0 / 60;
    private static final double MOST_YOUNG = 1.0 / 20;

    private final double[] rate;
    private final double[] startRate;
    private final double[] factor = {1, 1, 1};

    /** @param weights how much each push counts where it is a cut that counts */
    Rates(Exposure log, double[] weights, SurpriseSettings model) {
        int streams = log.streams();
        double[] cuts = new double[streams];
        double[][] spent = new double[3][streams];
        double[] byAge = new double[3];
        int[] lastOf = new int[streams];
        for (int i = 0; i < log.size(); i++) {
            int stream = log.stream[i];
            lastOf[stream] = i;
            for (int age = 0; age < 3; age++) {
                spent[age][stream] += seconds(log, i, age);
            }
            if (log.counted(i)) {
                cuts[stream] += weights[i];
                byAge[age(log.end[i] - log.start[i])] += weights[i];
            }
        }
        double older = (byAge[2] + 1) / (Arrays.stream(spent[2]).sum() + 1 / model.firstRate());
        for (int age = 0; age < 2; age++) {
            factor[age] = (byAge[age] + 1) / (Arrays.stream(spent[age]).sum() * older + 1);
        }
        double[] base = new double[streams];
        for (int i = 0; i < streams; i++) {
            base[i] = factor[0] * spent[0][i] + factor[1] * spent[1][i] + spent[2][i];
        }
        this.rate = shrunk(log, cuts, base, lastOf, model);
        this.startRate = new double[streams];
        for (int i = 0; i < streams; i++) {
            // A start fails whatever the line is like later.
            startRate[i] = Math.max(rate[i], older);
        }
    }

    private static double[] shrunk(Exposure log, double[] cuts, double[] base, int[] lastOf, SurpriseSettings model) {
        int domains = log.keys(Place.DOMAIN);
        double[] domainCuts = new double[domains];
        double[] domainBase = new double[domains];
        double[] addressCuts = new double[log.keys(Place.ADDRESS)];
        double[] addressBase = new double[log.keys(Place.ADDRESS)];
        double allCuts = 0;
        double allBase = 0;
        for (int i = 0; i < cuts.length; i++) {
            int domain = log.key(Place.DOMAIN, lastOf[i]);
            int address = log.key(Place.ADDRESS, lastOf[i]);
            domainCuts[domain] += cuts[i];
            domainBase[domain] += base[i];
            if (address >= 0) {
                addressCuts[address] += cuts[i];
                addressBase[address] += base[i];
            }
            allCuts += cuts[i];
            allBase += base[i];
        }
        double top = shrunk(allCuts, allBase, 1, model.firstRate());
        double[] rates = new double[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            int domain = log.key(Place.DOMAIN, lastOf[i]);
            int address = log.key(Place.ADDRESS, lastOf[i]);
            double ofDomain = shrunk(domainCuts[domain], domainBase[domain], SHARED, top);
            double above =
                    address < 0 ? ofDomain : shrunk(addressCuts[address], addressBase[address], SHARED, ofDomain);
            rates[i] = Math.min(MOST, shrunk(cuts[i], base[i], OWN, above));
        }
        return rates;
    }

    private static double shrunk(double cuts, double base, double shape, double parent) {
        return (cuts + shape) / (base + shape / parent);
    }

    /** {@return the seconds that a push was at risk at that age} */
    private static double seconds(Exposure log, int push, int age) {
        long from = Math.max(log.risk[push], log.start[push] + (age == 0 ? 0 : age == 1 ? YOUNG : SETTLING));
        long to = age == 2 ? log.end[push] : Math.min(log.end[push], log.start[push] + (age == 0 ? YOUNG : SETTLING));
        return Math.max(0, to - from) / 1_000.0;
    }

    /** {@return 0 for a young push, 1 for one that settles, 2 for an older one} */
    public static int age(long milliseconds) {
        return milliseconds < YOUNG ? 0 : milliseconds < SETTLING ? 1 : 2;
    }

    /** {@return when a push that began at that time is of that age no more} */
    static long end(int age, long start) {
        return age == 2 ? Long.MAX_VALUE : start + (age == 0 ? YOUNG : SETTLING);
    }

    /** {@return cuts per second of a stream at that age} */
    public double hazard(int stream, int age) {
        return age == 0 ? Math.min(MOST_YOUNG, startRate[stream] * factor[0]) : rate[stream] * factor[age];
    }
}
