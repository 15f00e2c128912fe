package dev.whydrop.judges;

import dev.whydrop.model.StreamId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the streams of a customer are like.
 *
 * @param streams how many
 * @param cutsPerHour how often the line of a usual stream cuts it while on air
 * @param domains how many push domains; the first ones have most streams
 * @param nodes how many access nodes; the first ones have most streams
 * @param behindSharedAddress share of the streams that have an address with others, some four of them each
 * @param rateSpread how much lines differ: deviation of the logarithm of their rate
 */
record FleetPlan(
        int streams, double cutsPerHour, int domains, int nodes, double behindSharedAddress, double rateSpread) {
    private static final double STREAMS_PER_SHARED_ADDRESS = 4;

    static FleetPlan of(int streams, double cutsPerHour) {
        return new FleetPlan(streams, cutsPerHour, 3, 4, 0.3, 0.9);
    }

    FleetPlan on(int newDomains, int newNodes) {
        return new FleetPlan(streams, cutsPerHour, newDomains, newNodes, behindSharedAddress, rateSpread);
    }

    FleetPlan sharingAddresses(double share) {
        return new FleetPlan(streams, cutsPerHour, domains, nodes, share, rateSpread);
    }

    FleetPlan differing(double newRateSpread) {
        return new FleetPlan(streams, cutsPerHour, domains, nodes, behindSharedAddress, newRateSpread);
    }

    List<Pusher> pushers(Chance chance) {
        long shared = 1 + Math.round(streams * behindSharedAddress / STREAMS_PER_SHARED_ADDRESS);
        List<String> addresses =
                Stream.generate(() -> Addresses.anywhere(chance)).limit(shared).toList();
        return IntStream.range(0, streams)
                .mapToObj(number -> pusher(chance, number, addresses))
                .toList();
    }

    private Pusher pusher(Chance chance, int number, List<String> shared) {
        String app = chance.happens(0.75) ? "live" : "event";
        return new Pusher(
                new StreamId("push" + chance.skewed(domains) + ".example.org", app, "s" + number),
                chance.happens(behindSharedAddress) ? chance.oneOf(shared) : Addresses.anywhere(chance),
                "198.51.100." + (chance.skewed(nodes) + 1),
                chance.logNormal(cutsPerHour, rateSpread),
                chance.normal(20, 2.2));
    }
}
