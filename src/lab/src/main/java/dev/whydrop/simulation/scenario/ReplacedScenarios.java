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

/** A push that another push of the same stream ends. */
final class ReplacedScenarios {
    private ReplacedScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("replaced.two-encoders", ReplacedScenarios::twoEncoders),
                Scenario.narrow("replaced.reconnect-overlap", ReplacedScenarios::reconnectOverlap),
                Scenario.narrow("replaced.takeover", ReplacedScenarios::takeover),
                Scenario.narrow("replaced.failover", ReplacedScenarios::failover));
    }

    /** Two encoders with reconnect switched on throw each other out until one is switched off. */
    private static void twoEncoders(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        String second = dice.chance(0.5) ? Addresses.nearby(feed.address(), dice) : Addresses.elsewhere(dice);
        long replacements = dice.span(6, 24, 5, 50);
        Part part = stage.on(feed).replaced(dice.show(), Codes.REPLACED);
        for (long i = 1; i < replacements; i++) {
            part.from(i % 2 == 0 ? feed.address() : second).replaced(dice.irregular(4, 60, 3, 110), Codes.REPLACED);
        }
        part.from(replacements % 2 == 0 ? feed.address() : second).planned(dice.show());
    }

    /** The pusher is back before the server has noticed that the old connection is dead. */
    private static void reconnectOverlap(Stage stage, Dice dice) {
        Part part = stage.on(stage.alone());
        long losses = dice.span(2, 6, 1, 9);
        for (long i = 0; i < losses; i++) {
            if (dice.chance(0.6)) {
                part.cut(i == 0 ? dice.show() : dice.irregular(300, 2_400, 120, 4_000), dice.of(Codes.NETWORK))
                        .pause(dice.reconnect());
                part.replaced(dice.span(6, 68, 3, 70), taken(dice));
            } else {
                part.replaced(i == 0 ? dice.show() : dice.irregular(300, 2_400, 120, 4_000), taken(dice));
            }
        }
        part.planned(dice.show());
    }

    private static ErrorCode taken(Dice dice) {
        return dice.chance(0.7) ? Codes.REPLACED : Codes.REPLACED_SILENT;
    }

    /** A stranger pushes the stream and stays; the owner tries to come back. */
    private static void takeover(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        String stranger = Addresses.elsewhere(dice);
        Part part = stage.on(feed).replaced(dice.show(), Codes.REPLACED);
        if (dice.chance(0.4)) {
            part.from(stranger).replaced(dice.span(20, 240, 10, 600), Codes.REPLACED);
            part.from(feed.address()).replaced(dice.span(3, 40, 2, 60), Codes.REPLACED);
            part.from(stranger).planned(dice.show());
            return;
        }
        ErrorCode refused = dice.code(18, 601, 602);
        Part owner = stage.on(feed).at(part.now()).pause(dice.span(5, 40, 2, 90));
        owner.refusals(dice.span(2, 8, 1, 15), refused);
        part.from(stranger).planned(owner.now() - part.now() + dice.show());
    }

    /** A backup encoder takes over once, as intended. Often it was tried before. */
    private static void failover(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        String backup = dice.chance(0.7) ? Addresses.nearby(feed.address(), dice) : Addresses.elsewhere(dice);
        Part part = stage.on(feed);
        if (dice.chance(0.7)) {
            part.from(backup).planned(dice.span(600, 2_400, 300, 3_600)).pause(dice.span(3_600, 14_400, 3_000, 18_000));
            part.from(feed.address());
        }
        if (dice.chance(0.7)) {
            part.replaced(dice.show(), Codes.REPLACED);
        } else {
            part.cut(dice.show(), dice.of(dice.chance(0.7) ? Codes.NETWORK : Codes.SOCKET))
                    .pause(dice.span(1, 6, 1, 12));
        }
        part.from(backup).planned(dice.show());
    }
}
