package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** The pusher itself ends, stalls or sends what the platform cannot take. */
final class ClientScenarios {
    private ClientScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("client.ended", ClientScenarios::ended),
                Scenario.narrow("client.crash-loop", ClientScenarios::crashLoop),
                Scenario.narrow("client.socket-loss", ClientScenarios::socketLoss),
                Scenario.narrow("idle.encoder-stalled", ClientScenarios::stalled),
                Scenario.narrow("media.frame-too-large", ClientScenarios::frameTooLarge),
                Scenario.narrow("media.malformed", ClientScenarios::malformed),
                Scenario.narrow("unplayed", ClientScenarios::unplayed));
    }

    /** Shows that end as planned, hours apart. */
    private static void ended(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        long shows = dice.span(1, 3, 1, 4);
        for (long i = 0; i < shows; i++) {
            part.planned(dice.show()).pause(dice.span(3_600, 10_800, 3_000, 18_000));
        }
    }

    private static void crashLoop(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        long crashes = dice.span(5, 20, 4, 45);
        boolean oneCode = dice.chance(0.6);
        ErrorCode usual = dice.of(Codes.CRASH);
        for (long i = 0; i < crashes; i++) {
            long lasts = i == 0 && dice.chance(0.5) ? dice.show() : dice.irregular(2, 40, 1, 56);
            part.cut(lasts, oneCode ? usual : dice.of(Codes.CRASH)).pause(dice.span(1, 18, 1, 27));
        }
        if (dice.chance(0.6)) {
            part.pause(dice.span(300, 1_200, 120, 1_500)).planned(dice.show());
        }
    }

    private static void socketLoss(Stage stage, Dice dice) {
        Part part = stage.on(stage.alone());
        long losses = dice.span(3, 7, 3, 10);
        for (long i = 0; i < losses; i++) {
            part.cut(dice.irregular(900, 5_400, 700, 7_200), i == 0 ? ErrorCode.of(4) : dice.of(Codes.SOCKET))
                    .pause(dice.reconnect());
        }
        part.planned(dice.show());
    }

    /** The encoder freezes; somebody or a watchdog restarts it, before or after the server gives up on the silence. */
    private static void stalled(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        long stalls = dice.span(2, 6, 2, 9);
        ErrorCode idle = dice.of(Codes.IDLE);
        for (long i = 0; i < stalls; i++) {
            long lasts = dice.irregular(600, 4_800, 300, 7_200);
            if (i > 0 && dice.chance(0.2)) {
                part.replaced(lasts, Codes.REPLACED_SILENT);
            } else {
                part.cut(lasts, idle).pause(dice.span(5, 240, 2, 600));
            }
        }
        part.planned(dice.show());
    }

    private static void frameTooLarge(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ErrorCode code = dice.of(Codes.FRAME);
        long cuts = dice.span(3, 14, 2, 30);
        for (long i = 0; i < cuts; i++) {
            part.cut(i == 0 && dice.chance(0.6) ? dice.show() : dice.irregular(3, 150, 1, 300), code)
                    .pause(dice.reconnect());
        }
        if (dice.chance(0.7)) {
            part.pause(dice.span(120, 1_200, 60, 1_500)).planned(dice.show());
        }
    }

    private static void malformed(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ErrorCode code = dice.of(Codes.MALFORMED);
        long cuts = dice.span(4, 16, 3, 40);
        for (long i = 0; i < cuts; i++) {
            part.cut(dice.span(1, 8, 0, 20), dice.chance(0.9) ? code : dice.of(Codes.MALFORMED))
                    .pause(dice.reconnect());
        }
        if (dice.chance(0.7)) {
            part.pause(dice.span(120, 1_200, 60, 1_500)).planned(dice.show());
        }
    }

    private static void unplayed(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        long ends = dice.span(1, 4, 1, 7);
        for (long i = 0; i < ends; i++) {
            part.cut(dice.irregular(300, 3_600, 180, 7_200), ErrorCode.of(37)).pause(dice.span(10, 900, 5, 1_500));
        }
        if (dice.chance(0.5)) {
            part.planned(dice.show());
        }
    }
}
