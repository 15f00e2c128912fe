package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** The pusher begins anew, once or by habit, and nothing is broken. */
final class RestartScenarios {
    private static final List<ErrorCode> GOODBYES = List.of(ErrorCode.of(1), ErrorCode.of(2), ErrorCode.of(35));

    private RestartScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("replaced.own-restart", RestartScenarios::ownRestart),
                Scenario.narrow("client.restarts", RestartScenarios::restarts),
                Scenario.narrow("idle.once", RestartScenarios::silentOnce));
    }

    /** The encoder is started anew before the platform has seen the old push end. */
    private static void ownRestart(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone()).replaced(dice.show(), restarted(dice));
        if (dice.chance(0.25)) {
            part.replaced(dice.irregular(240, 3_600, 120, 5_400), restarted(dice));
        }
        part.planned(dice.show());
    }

    private static ErrorCode restarted(Dice dice) {
        return dice.chance(0.8) ? Codes.REPLACED : Codes.REPLACED_SILENT;
    }

    /** A playlist whose items are pushes, a scheduled restart, a person who clicks. */
    private static void restarts(Stage stage, Dice dice) {
        stage.also(Scene.PLANNED);
        Part part = stage.on(stage.anyone());
        ErrorCode goodbye = dice.of(GOODBYES);
        boolean byTheClock = dice.chance(0.5);
        long item = dice.irregular(600, 3_600, 400, 5_400);
        for (long i = dice.span(4, 14, 3, 24); i > 0; i--) {
            long lasts = byTheClock ? item + dice.uniform(-2, 2) : dice.irregular(300, 3_600, 200, 5_400);
            part.cut(lasts, goodbye).pause(dice.span(2, 40, 1, 55));
        }
        part.planned(dice.show());
    }

    /** A phone is put away, an encoder hangs for once. */
    private static void silentOnce(Stage stage, Dice dice) {
        stage.also(Scene.BLIP);
        Part part = stage.on(stage.anyone()).cut(dice.show(), dice.of(Codes.IDLE));
        if (dice.chance(0.7)) {
            part.pause(dice.span(5, 300, 2, 900)).planned(dice.show());
        }
    }
}
