package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Many running pushes end within minutes. */
final class CutTogetherScenarios {
    private CutTogetherScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.wide("network.shared-uplink", CutTogetherScenarios::sharedUplink),
                Scenario.wide("network.route", CutTogetherScenarios::route),
                Scenario.wide("platform.incident", CutTogetherScenarios::incident),
                Scenario.wide("operator.mass-drop", CutTogetherScenarios::massDrop));
    }

    private static void sharedUplink(Stage stage, Dice dice) {
        List<Feed> site = stage.group(Feed::address, 3, 1);
        long waves = dice.span(1, 4, 1, 6);
        cut(stage, site, waves, dice.span(30, 150, 10, 240), () -> NetworkScenarios.mixed(dice));
    }

    /** What fails lies on the way to one domain, or out of one address block. */
    private static void route(Stage stage, Dice dice) {
        List<Feed> hit =
                dice.chance(0.5) ? stage.group(feed -> feed.id().domain(), 5, 5) : stage.group(Feed::block, 5, 5);
        List<Feed> some = atLeastFiveAddresses(hit, dice.span(7, 20, 6, 40));
        cut(stage, some, dice.chance(0.7) ? 1 : 2, dice.span(60, 200, 30, 280), () -> dice.of(Codes.NETWORK));
    }

    static List<Feed> atLeastFiveAddresses(List<Feed> feeds, long number) {
        Set<String> addresses = new HashSet<>();
        int taken = 0;
        while (taken < feeds.size() && (taken < number || addresses.size() < 5)) {
            addresses.add(feeds.get(taken++).address());
        }
        return feeds.subList(0, taken);
    }

    static void cut(Stage stage, List<Feed> feeds, long waves, long spread, Supplier<ErrorCode> code) {
        Dice dice = stage.dice();
        long between = dice.span(480, 1_500, 420, 1_700);
        stage.quiet((waves - 1) * between + spread);
        for (Feed feed : feeds) {
            Part part = stage.on(feed).at(-dice.show());
            for (long wave = 0; wave < waves; wave++) {
                part.cutAt(wave * between + dice.uniform(0, spread), code.get()).pause(dice.span(4, 60, 2, 90));
            }
            part.planned(dice.show());
        }
    }

    /** Streams that have nothing in common fail, with internal codes and network codes; some are refused once more before they are back. */
    private static void incident(Stage stage, Dice dice) {
        List<Feed> hit = atLeastFiveAddresses(stage.everyone(8), dice.span(10, 30, 8, 60));
        long spread = dice.span(90, 360, 60, 600);
        stage.quiet(spread + 120);
        double internal = (double) dice.span(45, 75, 35, 85) / 100.0;
        for (Feed feed : hit) {
            Part part = stage.on(feed).at(-dice.show());
            part.cutAt(dice.uniform(0, spread), dice.of(dice.chance(internal) ? Codes.INTERNAL : Codes.NETWORK))
                    .pause(dice.span(4, 40, 2, 80));
            for (long again = dice.chance(0.35) ? dice.span(1, 2, 1, 3) : 0; again > 0; again--) {
                part.refused(dice.of(Codes.INTERNAL_AT_START)).pause(dice.span(4, 40, 2, 60));
            }
            part.planned(dice.show());
        }
    }

    private static void massDrop(Stage stage, Dice dice) {
        List<Feed> domain = stage.group(feed -> feed.id().domain(), 6, 2);
        ErrorCode code = dice.of(Codes.DROPPED);
        long spread = dice.span(10, 90, 3, 115);
        stage.quiet(spread);
        long number = Math.min(domain.size(), dice.span(6, 20, 5, 40));
        for (Feed feed : domain.subList(0, (int) number)) {
            Part part = stage.on(feed).at(-dice.show()).cutAt(dice.uniform(0, spread), code);
            if (dice.chance(0.6)) {
                part.pause(dice.span(10, 900, 5, 1_500)).planned(dice.show());
            }
        }
    }
}
