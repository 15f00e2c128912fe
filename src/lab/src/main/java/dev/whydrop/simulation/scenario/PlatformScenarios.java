package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** The platform fails on one stream, or does not say why it ended. */
final class PlatformScenarios {
    private PlatformScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("platform.internal", PlatformScenarios::internal),
                Scenario.narrow("unknown.collect", PlatformScenarios::unknown));
    }

    private static void internal(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        if (dice.chance(0.65)) {
            part.cut(dice.show(), dice.of(Codes.INTERNAL)).pause(dice.reconnect());
        } else {
            ErrorCode code = dice.of(Codes.INTERNAL_AT_START);
            long refused = dice.span(1, 3, 1, 4);
            for (long i = 0; i < refused; i++) {
                part.refused(code).pause(dice.reconnect());
            }
        }
        part.planned(dice.show());
    }

    private static void unknown(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ErrorCode code = dice.of(dice.chance(0.8) ? Codes.UNKNOWN : Codes.UNMAPPED);
        long ends = dice.span(1, 3, 1, 5);
        for (long i = 0; i < ends; i++) {
            long lasts = code.refused() ? 0 : dice.irregular(900, 7_200, 600, 9_000);
            part.cut(lasts, code).pause(dice.span(10, 600, 5, 1_200));
        }
        if (dice.chance(0.6)) {
            part.planned(dice.show());
        }
    }
}
