package dev.whydrop.simulation;

import dev.whydrop.simulation.life.RedHerrings;
import dev.whydrop.simulation.life.Setting;
import dev.whydrop.simulation.scenario.Scenarios;
import dev.whydrop.simulation.stage.Casting;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Interval;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import dev.whydrop.simulation.stage.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Simulates a log of disconnects whose causes are known. */
public final class Simulation {
    private static final long DAY = 86_400;
    private static final int LONG_LOG = 3;
    private static final int STORIES = 100;
    private static final int TIMES = 100;

    private final SimulationOptions options;
    private final Setting setting;
    private final Casting casting;
    private final Schedule schedule;
    private final Dice dice;
    private final List<SimulatedIncident> incidents = new ArrayList<>();

    private Simulation(SimulationOptions options) {
        this.options = options;
        dice = new Dice(new Random(options.seed()), options.ranges(), options.days() >= LONG_LOG);
        setting = Setting.of(options, dice);
        casting = new Casting(setting.fleet(), options.noise().sameStream());
        schedule = new Schedule(options.days() * DAY, options.world() == World.REAL);
    }

    /**
     * {@return the log of these options}
     *
     * @throws IllegalArgumentException if so many incidents have no room in so few streams and days
     */
    public static SimulatedLog run(SimulationOptions options) {
        return new Simulation(options).log();
    }

    private SimulatedLog log() {
        plan().forEach(this::play);
        Dice herrings = dice.child();
        new RedHerrings(casting, schedule, options, herrings).add(incidents);
        List<Scene> scenes = new ArrayList<>(schedule.scenes());
        setting.live(schedule, dice, scenes);
        incidents.sort(Comparator.comparingInt(SimulatedIncident::number));
        List<Scene> exported = setting.exported(scenes, dice);
        return new SimulatedLog(
                new Recording(options.noise(), setting.incomplete(), dice.child()).rows(exported), incidents);
    }

    /** {@return what to play, wide ones first because they need most room} */
    private List<Draw> plan() {
        List<Draw> plan = new ArrayList<>();
        for (Scenario scenario : setting.drawn(dice)) {
            plan.add(new Draw(scenario, SimulatedIncident.id(plan.size() + 1), dice.child()));
        }
        plan.sort(Comparator.comparing((Draw draw) -> draw.scenario.reach()));
        return plan;
    }

    private void play(Draw draw) {
        if (played(draw)) {
            return;
        }
        Optional<Scenario> other = setting.instead(draw.dice);
        if (other.isEmpty() || !played(new Draw(other.get(), draw.incident, draw.dice))) {
            throw new IllegalArgumentException("incidents is " + options.incidents() + ", and among "
                    + options.streams() + " streams in " + options.days() + " days there is no room for "
                    + draw.incident + " (" + draw.scenario.diagnosis()
                    + "). Maybe give more streams or days, or fewer incidents.");
        }
    }

    private boolean played(Draw draw) {
        boolean harmless = Scenarios.WITHOUT_INCIDENT.contains(draw.scenario.diagnosis());
        String id = harmless ? "" : draw.incident;
        for (int attempt = 0; attempt < STORIES; attempt++) {
            Stage stage = new Stage(casting, options.days(), draw.dice, draw.scenario.diagnosis(), id);
            if (told(draw.scenario, stage) && placed(stage, draw)) {
                if (!harmless) {
                    incidents.add(new SimulatedIncident(id, stage.diagnosis(), draw.scenario.diagnosis()));
                }
                return true;
            }
        }
        return false;
    }

    private static boolean told(Scenario scenario, Stage stage) {
        try {
            scenario.play(stage, stage.dice());
            return true;
        } catch (Stage.TooSmall e) {
            return false;
        }
    }

    private boolean placed(Stage stage, Draw draw) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Interval extent : stage.extents().values()) {
            first = Math.min(first, extent.from());
            last = Math.max(last, extent.to());
        }
        boolean wide = draw.scenario.reach().wide();
        long latest = schedule.log().to() - last;
        for (int time = 0; time < TIMES && -first <= latest; time++) {
            long shift = draw.dice.uniform(-first, latest);
            if (setting.begins(stage.core().from() + shift, draw.dice) && schedule.fits(stage, shift, wide, true)) {
                schedule.take(stage, shift, wide);
                if (!wide) {
                    stage.extents().keySet().forEach(casting::used);
                }
                return true;
            }
        }
        return false;
    }

    private record Draw(Scenario scenario, String incident, Dice dice) {}
}
