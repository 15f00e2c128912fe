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
import java.util.function.Predicate;

/** From one moment on the platform refuses every start of many streams. */
final class RefusedTogetherScenarios {
    private static final long MINUTE = 60;

    private RefusedTogetherScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.account("account.suspended", (stage, dice) -> account(stage, dice, dice.code(18, 201, 203))),
                Scenario.account("account.arrears", (stage, dice) -> account(stage, dice, ErrorCode.of(18, 202))),
                Scenario.wide("account.unknown-customer", RefusedTogetherScenarios::unknownCustomer),
                Scenario.wide("auth.key-rotated", RefusedTogetherScenarios::keyRotated),
                Scenario.wide("auth.third-party-outage", RefusedTogetherScenarios::thirdPartyOutage),
                Scenario.account("quota.account", RefusedTogetherScenarios::quota));
    }

    private static void account(Stage stage, Dice dice, ErrorCode code) {
        refuse(stage, first(stage.everyone(5), dice.span(6, 20, 5, 40)), any -> true, code);
    }

    private static void unknownCustomer(Stage stage, Dice dice) {
        List<Feed> domain = stage.group(feed -> feed.id().domain(), 2, 1);
        refuse(stage, first(domain, dice.span(3, 10, 2, 20)), on(domain), ErrorCode.of(18, 200));
    }

    /** Streams that still sign with the old key are refused until each has the new one; other streams of the domain pass. */
    private static void keyRotated(Stage stage, Dice dice) {
        List<Feed> domain = stage.group(feed -> feed.id().domain(), 6, 3);
        long old = Math.max(6, Math.round((double) domain.size() * (double) dice.span(70, 100, 50, 100) / 100.0));
        Set<Feed> oldKey = new HashSet<>(first(domain, old));
        refuse(stage, first(domain, Math.min(old, dice.span(6, 15, 6, 25))), oldKey::contains, Codes.BAD_SIGNATURE);
    }

    private static void thirdPartyOutage(Stage stage, Dice dice) {
        List<Feed> domain = stage.group(feed -> feed.id().domain(), 5, 3);
        refuse(stage, first(domain, dice.span(5, 15, 5, 25)), on(domain), Codes.THIRD_PARTY);
    }

    /** As many streams are on air as the account may have; whoever else starts is refused. */
    private static void quota(Stage stage, Dice dice) {
        List<Feed> all = stage.everyone(8);
        long refused = Math.min(all.size() / 2, dice.span(4, 12, 4, 20));
        long outage = refuse(stage, first(all, refused), any -> true, ErrorCode.of(18, 600));
        long running = Math.min(all.size() / 4, dice.span(10, 25, 8, 40));
        for (Feed feed : all.subList((int) refused, (int) (refused + running))) {
            long start = -dice.span(600, 7_200, 300, 9_000);
            stage.on(feed).at(start).planned(outage - start + dice.span(-600, 2_400, -900, 5_400));
        }
    }

    /**
     * Refuses starts of the streams of a gate for a while; those given try for certain, others when their ordinary life has them start. Streams that
     * are refused ran well before, and most are back when it is over. {@return the length of the outage in seconds}
     */
    static long refuse(Stage stage, List<Feed> trying, Predicate<Feed> whom, ErrorCode code) {
        Dice dice = stage.dice();
        long most = Math.min(100, 25 + 15L * stage.days());
        long outage = dice.span(15, most, 10, most + 20) * MINUTE;
        stage.gate(outage, whom, code);
        for (Feed feed : trying) {
            long first = dice.uniform(0, outage * 2 / 3);
            Part part = stage.on(feed);
            before(part, first, dice);
            for (long i = dice.span(2, 8, 1, 16); i > 0 && part.now() <= outage; i--) {
                part.refusals(1, code);
            }
            if (dice.chance(0.7)) {
                part.at(Math.max(part.now(), outage) + dice.span(5, 900, 2, 1_500))
                        .planned(dice.show());
            }
        }
        return outage;
    }

    /** A push that ran on over the beginning of the outage, or one that had ended long before. */
    private static void before(Part part, long first, Dice dice) {
        long show = dice.show();
        if (dice.chance(0.15)) {
            long pause = dice.reconnect();
            part.at(first - pause - show).blip(show).at(first);
        } else if (dice.chance(0.6)) {
            part.at(first - dice.span(3_600, 10_800, 3_300, 14_400) - show)
                    .planned(show)
                    .at(first);
        } else {
            part.at(first);
        }
    }

    private static Predicate<Feed> on(List<Feed> domain) {
        String name = domain.get(0).id().domain();
        return feed -> feed.id().domain().equals(name);
    }

    private static List<Feed> first(List<Feed> feeds, long number) {
        return feeds.subList(0, (int) Math.min(number, feeds.size()));
    }
}
