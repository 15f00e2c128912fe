package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.simulation.stage.Addresses;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;
import java.util.function.Predicate;

/** What the push names or where it comes from is not allowed. */
final class TargetScenarios {
    private TargetScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.wide("target.domain", TargetScenarios::domain),
                Scenario.wide("target.app", TargetScenarios::app),
                Scenario.narrow("target.stream-name", TargetScenarios::streamName),
                Scenario.narrow("target.channel", TargetScenarios::channel),
                Scenario.narrow("acl.blocked-ip", TargetScenarios::blocked),
                Scenario.narrow("acl.not-allowed-ip", TargetScenarios::notAllowed));
    }

    /** A disabled domain stops everybody who starts on it; an address or a mistyped domain only who wrote it. */
    private static void domain(Stage stage, Dice dice) {
        if (dice.chance(0.4)) {
            List<Feed> group = stage.group(feed -> feed.id().domain(), 2, 1);
            String disabled = group.get(0).id().domain();
            RefusedTogetherScenarios.refuse(
                    stage, group, feed -> feed.id().domain().equals(disabled), ErrorCode.of(18, 303));
            return;
        }
        Feed feed = stage.anyone();
        ErrorCode code = dice.code(18, 300, 301, 302);
        Feed wrong = code.sub() == 300
                ? feed.toDomain("203.0.113." + dice.uniform(1, 254))
                : feed.toDomain(feed.id().domain().replace("push.", "pusch-" + dice.uniform(1, 99) + "."));
        Part part = stage.on(wrong).refusals(dice.span(2, 12, 1, 30), code);
        stage.on(feed).at(part.now() + dice.span(60, 1_800, 30, 3_600)).planned(dice.show());
    }

    private static void app(Stage stage, Dice dice) {
        if (dice.chance(0.5)) {
            List<Feed> group =
                    stage.group(feed -> feed.id().domain() + "/" + feed.id().appName(), 2, 1);
            Feed one = group.get(0);
            Predicate<Feed> sameApp = feed -> feed.id().domain().equals(one.id().domain())
                    && feed.id().appName().equals(one.id().appName());
            RefusedTogetherScenarios.refuse(stage, group, sameApp, ErrorCode.of(18, 304));
            return;
        }
        Feed feed = stage.anyone();
        Feed wrong = feed.toApp(feed.id().appName() + dice.of(List.of("%20", "#1", "?", "*")));
        Part part = stage.on(wrong).refusals(dice.span(2, 12, 1, 30), ErrorCode.of(18, 309));
        stage.on(feed).at(part.now() + dice.span(60, 1_800, 30, 3_600)).planned(dice.show());
    }

    private static void streamName(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        Feed wrong = feed.renamed(feed.id().streamName() + dice.of(List.of("#2", " final", "?", "*", "%")));
        stage.on(wrong).refusals(dice.span(2, 12, 1, 30), ErrorCode.of(18, 308));
    }

    private static void channel(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        boolean never = dice.chance(0.5);
        Part part = stage.on(never ? feed.renamed(feed.id().streamName() + "-new") : feed)
                .refusals(dice.span(2, 12, 1, 30), ErrorCode.of(18, never ? 306 : 307));
        AuthScenarios.mended(part, dice, 0.5);
    }

    /** A blocklist entry stops new pushes from the address; what runs goes on. */
    private static void blocked(Stage stage, Dice dice) {
        Feed one = stage.anyone();
        Predicate<Feed> sameAddress = feed -> feed.address().equals(one.address());
        RefusedTogetherScenarios.refuse(stage, List.of(one), sameAddress, ErrorCode.of(18, 400));
    }

    /** The pusher goes out through another address than the one on the allowlist. */
    private static void notAllowed(Stage stage, Dice dice) {
        Feed feed = stage.anyone();
        Part part = stage.on(feed);
        AuthScenarios.ranWell(part, dice);
        part.from(dice.chance(0.5) ? Addresses.nearby(feed.address(), dice) : Addresses.elsewhere(dice))
                .refusals(dice.span(3, 14, 2, 40), ErrorCode.of(18, 401));
        AuthScenarios.mended(part, dice, 0.5);
    }
}
