package dev.whydrop.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every scenario, one for each diagnosis. */
final class Scenarios {
    /**
     * Diagnoses whose rows belong to no incident: two are harmless, and for {@code unknown.collect} there is nothing that a report could name. (The
     * rows of {@code retry-storm} do belong to one, and carry the root cause.)
     */
    static final Set<String> WITHOUT_INCIDENT = Set.of(Scene.PLANNED, Scene.BLIP, "unknown.collect");

    private static final List<Scenario> ALL = Stream.of(
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

    private Scenarios() {}

    static List<Scenario> all() {
        return ALL;
    }

    /** {@return the scenarios of these diagnoses; all when none is given} */
    static List<Scenario> of(List<String> ids) {
        return ALL.stream()
                .filter(scenario -> ids.isEmpty() || ids.contains(scenario.diagnosis()))
                .toList();
    }

    static List<String> ids() {
        return ALL.stream().map(Scenario::diagnosis).sorted().toList();
    }
}
