package dev.whydrop.simulation.scenario;

import dev.whydrop.simulation.World;
import dev.whydrop.simulation.stage.Scenario;
import dev.whydrop.simulation.stage.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every scenario: one for each diagnosis in the even world, at least one in the real world. */
public final class Scenarios {
    /**
     * Diagnoses whose rows belong to no incident: two are harmless, and for {@code unknown.collect} there is nothing that a report could name. (The
     * rows of {@code retry-storm} do belong to one, and carry the root cause.)
     */
    public static final Set<String> WITHOUT_INCIDENT = Set.of(Scene.PLANNED, Scene.BLIP, "unknown.collect");

    private static final List<Scenario> EVEN = Stream.of(
                    ReplacedScenarios.all(),
                    NetworkScenarios.all(),
                    ClientScenarios.all(),
                    AuthScenarios.all(),
                    TargetScenarios.all(),
                    OperatorScenarios.all(),
                    PlatformScenarios.all(),
                    RefusedTogetherScenarios.all(),
                    CutTogetherScenarios.all())
            .flatMap(List::stream)
            .toList();

    private static final List<Scenario> REAL = Stream.of(
                    EVEN, RestartScenarios.all(), RoamingScenarios.all(), RefusedScenarios.all(), SpreadScenarios.all())
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}

    public static List<Scenario> of(World world) {
        return world == World.EVEN ? EVEN : REAL;
    }

    /** {@return the scenarios of these diagnoses; all when none is given} */
    public static List<Scenario> of(World world, List<String> ids) {
        return of(world).stream()
                .filter(scenario -> ids.isEmpty() || ids.contains(scenario.diagnosis()))
                .toList();
    }

    /** {@return the diagnoses there is a scenario for, sorted} */
    public static List<String> ids(World world) {
        return of(world).stream().map(Scenario::diagnosis).distinct().sorted().toList();
    }
}
