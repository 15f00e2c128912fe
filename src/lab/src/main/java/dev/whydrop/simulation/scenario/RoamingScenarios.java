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

/** The pusher's own connections get in each other's way: it changes its network, or an old one still holds the name. */
final class RoamingScenarios {
    /** What the platform holds a silent connection for at most, in seconds. */
    private static final long HOLD = 70;

    private RoamingScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("network.handover", RoamingScenarios::handover),
                Scenario.narrow("network.lingering-session", RoamingScenarios::lingering));
    }

    /** A phone between its Wi-Fi and its carrier, whose addresses wander. */
    private static void handover(Stage stage, Dice dice) {
        Feed phone = stage.alone();
        String carrier = Addresses.elsewhere(dice);
        Part part = stage.on(phone);
        String now = phone.address();
        for (long i = dice.span(4, 10, 3, 16); i > 0; i--) {
            changed(part, i, dice);
            if (!now.equals(phone.address()) && dice.chance(0.7)) {
                now = phone.address();
            } else {
                now = dice.chance(0.5) ? carrier : Addresses.nearby(carrier, dice);
            }
            part.from(now);
        }
        part.planned(dice.show());
    }

    /** The new connection is there before the old one is missed, or after it broke. */
    private static void changed(Part part, long left, Dice dice) {
        long lasts = left % 4 == 0 ? dice.irregular(900, 5_400, 600, 7_200) : dice.irregular(120, 1_500, 60, 1_700);
        if (dice.chance(0.55)) {
            part.replaced(lasts, dice.chance(0.65) ? Codes.REPLACED_SILENT : Codes.REPLACED);
        } else {
            part.cut(lasts, dice.of(dice.chance(0.7) ? Codes.NETWORK : Codes.SOCKET))
                    .pause(dice.reconnect());
        }
    }

    /** The line is lost; the platform does not know yet and refuses the pusher until it has given the old connection up. */
    private static void lingering(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        String other = dice.chance(0.4) ? Addresses.elsewhere(dice) : feed.address();
        ErrorCode refusal = dice.chance(0.8) ? ErrorCode.of(18, 601) : ErrorCode.of(18, 602);
        Part part = stage.on(feed);
        for (long rounds = dice.span(1, 3, 1, 4); rounds > 0; rounds--) {
            long lost = part.now() + dice.irregular(900, 7_200, 600, 9_000);
            long givenUp = lost + dice.uniform(30, HOLD);
            Part again = stage.on(feed).from(other).at(lost + dice.uniform(3, 12));
            while (again.now() < givenUp) {
                again.refused(refusal).pause(dice.span(4, 15, 2, 25));
            }
            part.cutAt(givenUp, dice.of(dice.chance(0.75) ? Codes.IDLE : Codes.SOCKET));
            part.from(other).at(again.now());
        }
        part.planned(dice.show());
    }
}
