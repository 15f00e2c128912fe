package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** One pusher brings a URL that does not pass. */
public final class AuthScenarios {
    private AuthScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("auth.expired-url", AuthScenarios::expired),
                Scenario.narrow("auth.missing-params", AuthScenarios::missing),
                Scenario.narrow("auth.bad-signature", AuthScenarios::badSignature),
                Scenario.narrow("auth.third-party-denied", AuthScenarios::denied),
                Scenario.narrow("retry-storm", AuthScenarios::retryStorm));
    }

    /** txTime matters at the start only: a running push outlives it, and its reconnect is refused. */
    private static void expired(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ranWell(part, dice);
        part.refusals(dice.span(3, 16, 2, 40), Codes.EXPIRED);
        mended(part, dice, 0.7);
    }

    /** A push that ran well, then a cut and an attempt to reconnect, or an end and the next show. */
    static void ranWell(Part part, Dice dice) {
        if (dice.chance(0.7)) {
            part.blip(dice.show()).pause(dice.reconnect());
        } else {
            part.planned(dice.show()).pause(dice.span(5_400, 14_400, 3_600, 21_600));
        }
    }

    public static void mended(Part part, Dice dice, double probability) {
        if (dice.chance(probability)) {
            part.pause(dice.span(30, 1_200, 10, 1_500)).planned(dice.show());
        }
    }

    private static void missing(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        Part part = stage.on(dice.chance(0.6) ? feed.renamed(feed.id().streamName() + "-test") : feed);
        part.refusals(dice.span(3, 14, 2, 40), dice.code(18, 500, 502));
        mended(part, dice, 0.6);
    }

    private static void badSignature(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        if (dice.chance(0.4)) {
            part.planned(dice.show()).pause(dice.span(5_400, 14_400, 3_600, 21_600));
        }
        part.refusals(dice.span(3, 15, 2, 40), Codes.BAD_SIGNATURE);
        mended(part, dice, 0.6);
    }

    private static void denied(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        if (dice.chance(0.4)) {
            part.planned(dice.show()).pause(dice.span(5_400, 14_400, 3_600, 21_600));
        }
        part.refusals(dice.span(2, 12, 1, 30), Codes.THIRD_PARTY);
        mended(part, dice, 0.5);
    }

    /** An amplifier: a pusher without back-off. Its rows carry what it is refused for; there is no truth "retry-storm". */
    private static void retryStorm(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        ErrorCode code = dice.of(List.of(Codes.EXPIRED, Codes.BAD_SIGNATURE, Codes.THIRD_PARTY, ErrorCode.of(18, 502)));
        stage.rootCause(rootCause(code));
        if (code.equals(Codes.EXPIRED)) {
            ranWell(part, dice);
        }
        long attempts = dice.span(30, 120, 25, 300);
        long pause = dice.span(1, 9, 1, 10);
        for (long i = 0; i < attempts; i++) {
            part.refused(code).pause(Math.max(1, pause + dice.uniform(-1, 1)));
        }
        mended(part, dice, 0.6);
    }

    private static String rootCause(ErrorCode code) {
        return switch (code.toString()) {
            case "18/501" -> "auth.expired-url";
            case "18/503" -> "auth.bad-signature";
            case "19" -> "auth.third-party-denied";
            default -> "auth.missing-params";
        };
    }
}
