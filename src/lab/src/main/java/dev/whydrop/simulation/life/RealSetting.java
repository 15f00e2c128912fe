package dev.whydrop.simulation.life;

import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import dev.whydrop.simulation.scenario.Scenarios;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Fleet;
import dev.whydrop.simulation.stage.Rhythm;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import dev.whydrop.simulation.stage.Trade;
import java.util.List;
import java.util.Optional;

/** {@link World#REAL}. */
final class RealSetting implements Setting {
    private final SimulationOptions options;
    private final Rhythm rhythm;
    private final Population population;
    private final BaseRates rates;

    RealSetting(SimulationOptions options, Dice dice) {
        this.options = options;
        rhythm = Rhythm.drawn(dice);
        population = Population.of(options.streams(), options.days(), dice.child());
        rates = new BaseRates(Scenarios.of(World.REAL, options.only()), options.days());
    }

    @Override
    public Fleet fleet() {
        return population.fleet();
    }

    @Override
    public List<Scenario> drawn(Dice dice) {
        return rates.drawn(options.incidents(), dice);
    }

    @Override
    public Optional<Scenario> instead(Dice dice) {
        return rates.narrow(dice);
    }

    /** Faults come when people stream. */
    @Override
    public boolean begins(long second, Dice dice) {
        return dice.chance(rhythm.busy(Trade.SHOWS, second));
    }

    @Override
    public void live(Schedule schedule, Dice dice, List<Scene> scenes) {
        Timetable timetable = new Timetable(rhythm, schedule.log().to());
        for (Habit habit : population.habits()) {
            Dice own = dice.child();
            new RealLife(schedule, own, scenes).live(habit, timetable.sessions(habit, own));
        }
    }

    @Override
    public List<Scene> exported(List<Scene> scenes, Dice dice) {
        return Exports.drawn(options.days(), dice.child()).of(scenes);
    }

    @Override
    public double incomplete() {
        return 0.01;
    }
}
