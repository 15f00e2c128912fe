package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Addresses;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** The account holder ends pushes, or allows too few of them. */
final class OperatorScenarios {
    private OperatorScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("ban.active", OperatorScenarios::ban),
                Scenario.narrow("operator.dropped", OperatorScenarios::dropped),
                Scenario.narrow("operator.drop-loop", OperatorScenarios::dropLoop),
                Scenario.narrow("quota.stream-name", (stage, dice) -> secondPusher(stage, dice, ErrorCode.of(18, 601))),
                Scenario.narrow("quota.priority", (stage, dice) -> secondPusher(stage, dice, ErrorCode.of(18, 602))));
    }

    private static void ban(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        part.cut(dice.show(), Codes.BANNED).pause(dice.reconnect());
        part.refusals(dice.span(2, 16, 1, 40), ErrorCode.of(18, 305));
    }

    private static void dropped(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone()).cut(dice.show(), dice.of(Codes.DROPPED));
        if (dice.chance(0.5)) {
            part.pause(dice.span(5, 600, 2, 1_500)).planned(dice.show());
        }
    }

    /** A moderation tool drops the stream, the pusher is back at once, and so on. */
    private static void dropLoop(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ErrorCode code = dice.of(Codes.DROPPED);
        long drops = dice.span(4, 12, 4, 24);
        long between = 3_000 / drops;
        part.cut(dice.show(), code).pause(dice.reconnect());
        for (long i = 1; i < drops; i++) {
            part.cut(dice.irregular(20, between, 10, between), code).pause(Math.min(between / 6 + 1, dice.reconnect()));
        }
        if (dice.chance(0.6)) {
            part.planned(dice.show());
        }
    }

    /** Somebody tries to push a stream that is on air from elsewhere, and is refused. */
    private static void secondPusher(Stage stage, Dice dice, ErrorCode code) {
        Feed feed = stage.anyone();
        Part running = stage.on(feed);
        Part second = stage.on(feed)
                .from(dice.chance(0.5) ? Addresses.nearby(feed.address(), dice) : Addresses.elsewhere(dice))
                .pause(dice.span(600, 5_400, 300, 7_200))
                .refusals(dice.span(3, 14, 2, 40), code);
        running.planned(second.now() + dice.span(900, 5_400, 600, 7_200));
    }
}
