package dev.whydrop.simulation.life;

import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often a support desk meets each cause: lines, URLs and second encoders every day, a fault of the platform now and then. */
final class BaseRates {
    /** Of a thousand or so; what is not named comes rarely. Plain blips and planned ends are everyday life and no incidents. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("network.uplink", 150),
            Map.entry("auth.expired-url", 90),
            Map.entry("replaced.two-encoders", 70),
            Map.entry("replaced.reconnect-overlap", 50),
            Map.entry("network.periodic", 50),
            Map.entry("network.handover", 50),
            Map.entry("idle.encoder-stalled", 50),
            Map.entry("client.socket-loss", 40),
            Map.entry("client.crash-loop", 40),
            Map.entry("client.restarts", 40),
            Map.entry("replaced.own-restart", 40),
            Map.entry("idle.once", 40),
            Map.entry("network.lingering-session", 40),
            Map.entry("target.stray-pusher", 25),
            Map.entry("auth.missing-params", 25),
            Map.entry("auth.bad-signature", 25),
            Map.entry("auth.probing", 20),
            Map.entry("platform.internal", 20),
            Map.entry("replaced.failover", 15),
            Map.entry("retry-storm", 15),
            Map.entry("refused.unspecified", 15),
            Map.entry("media.frame-too-large", 15),
            Map.entry("media.malformed", 15),
            Map.entry("network.shared-uplink", 12),
            Map.entry("client.ended", 0),
            Map.entry("network.blip", 0));

    private static final int OTHERS = 8;
    private static final int WEEK = 7;

    private final List<Scenario> scenarios;
    private final int mostWide;
    private final int mostOfAccount;

    /**
     * @param scenarios to draw from
     * @param days of the log: wide faults are a matter of days, those of the account of weeks
     */
    BaseRates(List<Scenario> scenarios, int days) {
        this.scenarios = scenarios;
        mostWide = 3 + 2 * days;
        mostOfAccount = 1 + days / WEEK;
    }

    /** {@return what happens} */
    List<Scenario> drawn(int incidents, Dice dice) {
        List<Scenario> drawn = new ArrayList<>();
        Map<Scenario.Reach, Integer> left = new EnumMap<>(Map.of(
                Scenario.Reach.ACCOUNT, mostOfAccount,
                Scenario.Reach.STREAMS, mostWide,
                Scenario.Reach.STREAM, Integer.MAX_VALUE));
        while (drawn.size() < incidents) {
            Scenario scenario = weighted(scenarios, dice);
            int before = left.merge(scenario.reach(), -1, Integer::sum);
            drawn.add(before < 0 ? narrow(dice).orElse(scenario) : scenario);
        }
        return drawn;
    }

    /** {@return one that reaches no further than a stream; nothing if there is none to draw from} */
    Optional<Scenario> narrow(Dice dice) {
        List<Scenario> narrow =
                scenarios.stream().filter(scenario -> !scenario.reach().wide()).toList();
        return narrow.isEmpty() ? Optional.empty() : Optional.of(weighted(narrow, dice));
    }

    private static Scenario weighted(List<Scenario> from, Dice dice) {
        int all = from.stream().mapToInt(BaseRates::weight).sum();
        if (all == 0) {
            return dice.of(from);
        }
        long left = dice.uniform(1, all);
        for (Scenario scenario : from) {
            left -= weight(scenario);
            if (left <= 0) {
                return scenario;
            }
        }
        throw new IllegalStateException("No scenario has the weight " + all + ". Maybe one has a negative weight.");
    }

    private static int weight(Scenario scenario) {
        return WEIGHTS.getOrDefault(scenario.diagnosis(), OTHERS);
    }
}
