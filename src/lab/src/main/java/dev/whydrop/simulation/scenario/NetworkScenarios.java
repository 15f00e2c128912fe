package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** The way between one pusher and the platform fails. */
final class NetworkScenarios {
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    /** Cuts at a time of day need as many days, and some to choose from. */
    private static final int DAYS_FOR_TIME_OF_DAY = 5;

    private NetworkScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("network.uplink", NetworkScenarios::uplink),
                Scenario.narrow("network.blip", NetworkScenarios::blip),
                Scenario.narrow("network.periodic", NetworkScenarios::periodic));
    }

    private static void uplink(Stage stage, Dice dice) {
        Part part = stage.on(stage.alone());
        if (dice.chance(0.6)) {
            burst(part, dice);
        } else {
            drip(part, dice);
        }
        part.planned(dice.show());
    }

    private static void burst(Part part, Dice dice) {
        long cuts = dice.span(5, 18, 4, 35);
        part.cut(dice.show(), dice.of(Codes.NETWORK)).pause(dice.reconnect());
        for (long i = 1; i < cuts; i++) {
            part.cut(dice.irregular(12, 280, 8, 420), mixed(dice)).pause(dice.reconnect());
        }
    }

    private static void drip(Part part, Dice dice) {
        long cuts = dice.span(8, 20, 7, 30);
        for (long i = 0; i < cuts; i++) {
            part.cut(dice.irregular(420, 5_400, 300, 6_600), mixed(dice)).pause(dice.reconnect());
        }
    }

    /** {@return mostly network codes; now and then the socket closes or the silence is noticed first} */
    static ErrorCode mixed(Dice dice) {
        if (dice.chance(0.84)) {
            return dice.of(Codes.NETWORK);
        }
        return dice.of(dice.chance(0.5) ? Codes.SOCKET : Codes.IDLE);
    }

    private static void blip(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone()).blip(dice.show()).pause(dice.span(5, 60, 3, 90));
        if (dice.chance(0.25)) {
            part.blip(dice.span(120, 1_200, 60, 1_500)).pause(dice.span(5, 60, 3, 90));
        }
        part.planned(dice.show());
    }

    private static void periodic(Stage stage, Dice dice) {
        Part part = stage.on(stage.alone());
        ErrorCode code = dice.of(dice.chance(0.85) ? Codes.NETWORK : Codes.SOCKET);
        if (stage.days() >= DAYS_FOR_TIME_OF_DAY && dice.chance(0.3)) {
            timeOfDay(part, code, stage.days(), dice);
        } else if (dice.chance(0.5)) {
            constantSpacing(part, code, dice);
        } else {
            constantLength(part, code, dice);
        }
        part.planned(dice.show());
    }

    /** A router that restarts every night, a lease that is renewed at noon. */
    private static void timeOfDay(Part part, ErrorCode code, int days, Dice dice) {
        long cuts = Math.min(dice.span(4, 6, 4, 9), days - 1);
        for (long i = 0; i < cuts; i++) {
            long when = i * DAY + dice.uniform(0, dice.span(5, 60, 5, 120));
            part.at(when - dice.show()).cutAt(when, code).pause(dice.reconnect());
            if (i < cuts - 1) {
                part.planned(dice.uniform(1_200, 3 * HOUR));
            }
        }
    }

    /** Something that happens every so often, however long the push lasts. */
    private static void constantSpacing(Part part, ErrorCode code, Dice dice) {
        long period = period(dice);
        long cuts = cuts(period, dice);
        part.at(-dice.show());
        for (long i = 0; i < cuts; i++) {
            part.cutAt(i * period + jitter(period, dice), code).pause(Math.min(period / 4, dice.reconnect()));
        }
    }

    /** Something that ends each push when it has lasted so long. */
    private static void constantLength(Part part, ErrorCode code, Dice dice) {
        long period = period(dice);
        long cuts = cuts(period, dice);
        for (long i = 0; i < cuts; i++) {
            part.cut(period + jitter(period, dice), code).pause(dice.reconnect());
        }
    }

    private static long period(Dice dice) {
        return dice.irregular(600, 7_200, 300, 10_800);
    }

    private static long cuts(long period, Dice dice) {
        return Math.max(5, Math.min(dice.span(6, 14, 5, 24), 14 * HOUR / period));
    }

    /** At most 2 % between any two. */
    private static long jitter(long period, Dice dice) {
        return dice.uniform(-period / 200, period / 200);
    }
}
