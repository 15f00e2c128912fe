package dev.whydrop.simulation.scenario;

import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import dev.whydrop.simulation.stage.Addresses;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Fleet;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Rhythm;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Stage;
import java.util.List;

/** Starts that are refused, of pushers that nobody misses or for a reason that is not recorded. */
final class RefusedScenarios {
    private static final List<String> GUESSES =
            List.of("test", "live", "admin", "stream", "cam", "demo", "channel", "obs", "1", "tv");

    private RefusedScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.narrow("target.stray-pusher", RefusedScenarios::forgotten),
                Scenario.narrow("auth.probing", RefusedScenarios::probing),
                Scenario.narrow("refused.unspecified", RefusedScenarios::unspecified));
    }

    /** A device in a cupboard that still pushes to a domain that is gone, or with the URL of an event that is over. */
    private static void forgotten(Stage stage, Dice dice) {
        Feed neighbour = stage.anyone();
        boolean gone = dice.chance(0.6);
        String domain = gone
                ? "push.old-" + dice.uniform(1, 99) + ".example"
                : neighbour.id().domain();
        StreamId id = new StreamId(domain, neighbour.id().appName(), "relic-" + dice.uniform(1, 9_999));
        if (!gone) {
            stage.also("auth.expired-url");
        }
        long every = dice.irregular(600, 2_400, 300, 3_600);
        long most = stage.days() * Rhythm.DAY * 4 / 5 / every;
        Part part = stage.on(new Feed(id, Addresses.elsewhere(dice)));
        for (long i = Math.min(most, dice.span(20, 150, 12, 300)); i > 0; i--) {
            part.refused(gone ? ErrorCode.of(18, 301) : Codes.EXPIRED).pause(every + dice.uniform(-1, 1));
        }
    }

    /** Somebody tries names that might be there. */
    private static void probing(Stage stage, Dice dice) {
        StreamId real = stage.anyone().id();
        String domain = dice.chance(0.7) ? real.domain() : "live" + dice.uniform(1, 99) + ".example";
        ErrorCode code = domain.equals(real.domain()) ? dice.code(18, 503, 503, 500) : ErrorCode.of(18, 301);
        String address = Addresses.elsewhere(dice);
        long pause = dice.irregular(1, 40, 1, 120);
        long now = 0;
        for (long i = dice.span(15, 60, 8, 100); i > 0; i--) {
            String name = dice.of(GUESSES) + dice.uniform(1, 99_999);
            stage.on(new Feed(new StreamId(domain, dice.of(Fleet.APPS), name), address))
                    .at(now)
                    .refused(code);
            now += pause + dice.uniform(0, pause / 3);
        }
    }

    /** An old relay of the records has lost the sub-code. */
    private static void unspecified(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone());
        if (dice.chance(0.5)) {
            AuthScenarios.ranWell(part, dice);
        }
        part.refusals(dice.span(3, 15, 2, 40), ErrorCode.of(18));
        AuthScenarios.mended(part, dice, 0.6);
    }
}
