package dev.whydrop.simulation.life;

import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import dev.whydrop.simulation.scenario.Scenarios;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Feed;
import dev.whydrop.simulation.stage.Fleet;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@link World#EVEN}. What it draws and in which order stays as it is: the logs of its seeds are known. */
final class EvenSetting implements Setting {
    private final SimulationOptions options;
    private final Fleet fleet;

    EvenSetting(SimulationOptions options, Dice dice) {
        this.options = options;
        fleet = Fleet.of(options.streams(), dice.child());
    }

    @Override
    public Fleet fleet() {
        return fleet;
    }

    @Override
    public List<Scenario> drawn(Dice dice) {
        List<Scenario> order = dice.shuffled(Scenarios.of(World.EVEN, options.only()));
        return IntStream.range(0, options.incidents())
                .mapToObj(i -> order.get(i % order.size()))
                .toList();
    }

    @Override
    public Optional<Scenario> instead(Dice dice) {
        return Optional.empty();
    }

    @Override
    public boolean begins(long second, Dice dice) {
        return true;
    }

    @Override
    public void live(Schedule schedule, Dice dice, List<Scene> scenes) {
        for (Feed feed : fleet.feeds()) {
            new BaseLife(schedule, dice.child(), scenes).live(feed);
        }
    }

    @Override
    public List<Scene> exported(List<Scene> scenes, Dice dice) {
        return scenes;
    }

    @Override
    public double incomplete() {
        return 0;
    }
}
