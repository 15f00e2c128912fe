package dev.whydrop.simulation.life;

import dev.whydrop.simulation.SimulatedIncident;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.scenario.AuthScenarios;
import dev.whydrop.simulation.stage.Casting;
import dev.whydrop.simulation.stage.Codes;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Part;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import dev.whydrop.simulation.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** What happens beside an incident and has nothing to do with it: a planned end in the same minute, a lone fault, an expired URL. */
public final class RedHerrings {
    private static final int ATTEMPTS = 60;

    private final Casting casting;
    private final Schedule schedule;
    private final SimulationOptions options;
    private final Dice dice;
    private int added;

    public RedHerrings(Casting casting, Schedule schedule, SimulationOptions options, Dice dice) {
        this.casting = casting;
        this.schedule = schedule;
        this.options = options;
        this.dice = dice;
    }

    /** Plays red herrings, and adds the incidents that they bring. */
    public void add(List<SimulatedIncident> incidents) {
        List<Scene> before = schedule.scenes().stream()
                .filter(scene -> !scene.incident().isEmpty())
                .toList();
        if (before.isEmpty()) {
            return;
        }
        long number = Math.round(options.noise().redHerrings() * options.incidents());
        for (long i = 0; i < number; i++) {
            switch ((int) (i % 3)) {
                case 0 -> besides(dice.of(before), RedHerrings::plannedEnd, "");
                case 1 -> besides(amid(before), RedHerrings::loneFault, "");
                default -> expiredUrl(before, incidents);
            }
        }
    }

    private void expiredUrl(List<Scene> before, List<SimulatedIncident> incidents) {
        String id = SimulatedIncident.id(options.incidents() + ++added);
        if (besides(amid(before), RedHerrings::expired, id)) {
            incidents.add(new SimulatedIncident(id, "auth.expired-url", "auth.expired-url"));
        }
    }

    /** {@return a record in the middle of a wide cut when there is one} */
    private Scene amid(List<Scene> before) {
        List<Scene> amid = new ArrayList<>(before);
        amid.removeIf(scene -> schedule.quietTimes().stream().noneMatch(time -> time.contains(scene.end())));
        return dice.of(amid.isEmpty() ? before : amid);
    }

    private boolean besides(Scene scene, Scenario.Story story, String incident) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stage stage = new Stage(casting, options.days(), dice, "auth.expired-url", incident);
            story.tell(stage, dice);
            long shift = scene.end() + dice.uniform(-60, 60);
            if (schedule.fits(stage, shift, false, false)) {
                schedule.take(stage, shift, false);
                return true;
            }
        }
        return false;
    }

    private static void plannedEnd(Stage stage, Dice dice) {
        long show = dice.show();
        stage.on(stage.anyone()).at(-show).planned(show);
    }

    private static void loneFault(Stage stage, Dice dice) {
        long show = dice.show();
        stage.on(stage.alone()).at(-show).blip(show).pause(dice.reconnect()).planned(dice.show());
    }

    private static void expired(Stage stage, Dice dice) {
        Part part = stage.on(stage.anyone()).refusals(dice.span(2, 8, 2, 12), Codes.EXPIRED);
        AuthScenarios.mended(part, dice, 0.7);
    }
}
