package dev.whydrop.simulation.life;

import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.stage.Dice;
import dev.whydrop.simulation.stage.Fleet;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import dev.whydrop.simulation.stage.Schedule;
import java.util.List;
import java.util.Optional;

/** What differs from world to world. */
public interface Setting {
    /** {@return the streams that incidents happen on} */
    Fleet fleet();

    /** {@return what to play} */
    List<Scenario> drawn(Dice dice);

    /** {@return what to play in place of one that there is no room for; nothing where that may not be} */
    Optional<Scenario> instead(Dice dice);

    /** {@return whether a story may have its first fault then} */
    boolean begins(long second, Dice dice);

    /** Adds what happens besides. */
    void live(Schedule schedule, Dice dice, List<Scene> scenes);

    /** {@return what the log shows of what happened} */
    List<Scene> exported(List<Scene> scenes, Dice dice);

    /** {@return share of the records without a start, and as many without an address, whatever the noise; 0 to 1} */
    double incomplete();

    /** {@return that of the options' world}
     *
     * @param dice the dice of the simulation
     */
    static Setting of(SimulationOptions options, Dice dice) {
        return switch (options.world()) {
            case EVEN -> new EvenSetting(options, dice);
            case REAL -> new RealSetting(options, dice);
        };
    }
}
