package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Nodes;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** What hits many streams in ways that only a large fleet shows. */
final class SpreadScenarios {
    private static final long HOUR = 3_600;

    private SpreadScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.wide("network.many-at-once", SpreadScenarios::manyAtOnce),
                Scenario.wide("client.release", SpreadScenarios::release),
                Scenario.wide("network.route", SpreadScenarios::node),
                Scenario.wide("network.shared-uplink", SpreadScenarios::darkVenue));
    }

    /** Nothing that is recorded tells what the streams have in common. */
    private static void manyAtOnce(Stage stage, Dice dice) {
        List<Feed> some = CutTogetherScenarios.atLeastFiveAddresses(stage.everyone(14), dice.span(12, 30, 10, 45));
        CutTogetherScenarios.cut(stage, some, 1, dice.span(8, 50, 4, 90), () -> dice.of(Codes.NETWORK));
    }

    /** A new version of the app fails on each phone at its first push with it. */
    private static void release(Stage stage, Dice dice) {
        List<Feed> domain = stage.group(feed -> feed.id().domain(), 8, 5);
        List<ErrorCode> faults = dice.of(List.of(Codes.SOCKET, Codes.SOCKET, Codes.MALFORMED, Codes.FRAME));
        ErrorCode fault = dice.of(faults);
        long spread = dice.span(HOUR, 3 * HOUR, HOUR / 2, 4 * HOUR);
        for (Feed feed : domain.subList(0, (int) Math.min(domain.size(), dice.span(8, 20, 6, 30)))) {
            Part part = stage.on(feed).at(dice.uniform(0, spread));
            for (long i = dice.span(4, 12, 3, 20); i > 0; i--) {
                part.cut(dice.irregular(2, 50, 1, 56), fault).pause(dice.span(2, 20, 1, 27));
            }
            if (dice.chance(0.5)) {
                part.pause(dice.span(300, 1_500, 120, 1_700)).planned(dice.show());
            }
        }
    }

    /** An access node fails. */
    private static void node(Stage stage, Dice dice) {
        List<Feed> node = stage.group(feed -> Nodes.of(feed.address()), 6, 5);
        List<Feed> some = CutTogetherScenarios.atLeastFiveAddresses(node, dice.span(8, 25, 6, 40));
        CutTogetherScenarios.cut(stage, some, 1, dice.span(10, 90, 5, 150), () -> dice.of(Codes.NETWORK));
    }

    /** The power or the uplink of a site goes: its encoders fall silent, or its relay drops them, within seconds. */
    private static void darkVenue(Stage stage, Dice dice) {
        List<Feed> site = stage.group(Feed::address, 3, 1);
        ErrorCode code = dice.chance(0.6) ? dice.of(Codes.IDLE) : ErrorCode.of(4);
        long spread = dice.uniform(2, 10);
        stage.quiet(spread);
        long back = dice.irregular(60, 1_200, 30, 1_500);
        for (Feed feed : site) {
            stage.on(feed)
                    .at(-dice.show())
                    .cutAt(dice.uniform(0, spread), code)
                    .pause(back + dice.uniform(0, 60))
                    .planned(dice.show());
        }
    }
}
