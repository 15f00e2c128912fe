package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.evaluation.Ratio;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.SimulationOptions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether every diagnosis is found where nothing is lost and nothing misleads: {@code mvn -B test -Pevaluate}. Writes its part of {@code
 * target/evaluation.md}.
 *
 * <p>Counted by incident: over the frozen logs, and for what is too rare in those over more logs with nothing else in them, until there are enough.
 */
@Tag("evaluate")
class RecallEvaluation {
    private static final int ENOUGH = 60;
    private static final double FLOOR = 0.8;
    private static final int FROZEN_LOGS = 20;
    private static final int INCIDENTS_OF_ONE = 15;
    private static final int MOST_LOGS_OF_ONE = 12;

    private static final Map<Sample, IncidentRecall> MEASURED = new EnumMap<>(Sample.class);

    @BeforeAll
    static void evaluate(@TempDir Path folder) {
        MEASURED.put(Sample.EVEN, measured(Sample.EVEN, 900_001, folder));
        MEASURED.put(Sample.REAL, measured(Sample.REAL, 930_001, folder));
        EvaluationPage.put("Recall", markdown());
    }

    private static IncidentRecall measured(Sample sample, long firstSeed, Path folder) {
        IncidentRecall recall = new IncidentRecall(new LogFolder(folder));
        for (long seed = firstSeed; seed < firstSeed + FROZEN_LOGS; seed++) {
            recall.add(sample.options(seed, Noise.NONE));
        }
        for (String id : new TreeSet<>(recall.byDiagnosis().keySet())) {
            for (int i = 0; i < MOST_LOGS_OF_ONE && recall.incidents(id) < ENOUGH; i++) {
                recall.add(only(sample.options(firstSeed + 1_000 + i, Noise.NONE), id));
            }
        }
        return recall;
    }

    private static SimulationOptions only(SimulationOptions options, String id) {
        return new SimulationOptions(
                options.seed(),
                options.days(),
                options.streams(),
                INCIDENTS_OF_ONE,
                options.noise(),
                options.ranges(),
                List.of(id),
                options.world());
    }

    private static String markdown() {
        StringBuilder page = new StringBuilder(
                "# Recall by incident, without noise\n\n"
                        + "Of how many incidents the likeliest diagnosis is the true one.\n\n"
                        + "| diagnosis | even: incidents | even: recall | real: incidents | real: recall |\n|---|---:|---:|---:|---:|\n");
        Set<String> ids = new TreeSet<>();
        MEASURED.values().forEach(each -> ids.addAll(each.byDiagnosis().keySet()));
        for (String id : ids) {
            page.append("| ").append(id);
            MEASURED.values()
                    .forEach(each -> page.append(cells(each.byDiagnosis().get(id))));
            page.append(" |\n");
        }
        page.append("\nWhat the records cannot part, and therefore may be below ")
                .append(FLOOR)
                .append(":\n\n");
        Unparted.ALL.forEach(each -> page.append("- ")
                .append(each.diagnosis())
                .append(", ")
                .append(each.sample().title())
                .append(" world: ")
                .append(each.reason())
                .append('\n'));
        return page.toString();
    }

    private static String cells(@Nullable Ratio found) {
        return found == null
                ? " | 0 | -"
                : " | " + found.whole() + " | "
                        + String.format(Locale.ROOT, "%.3f", found.value().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void every_diagnosis_is_counted_from_enough_incidents(Sample sample) {
        assertThat(measured(sample).values())
                .allSatisfy(found -> assertThat(found.whole()).isGreaterThanOrEqualTo(ENOUGH));
    }

    @ParameterizedTest
    @EnumSource
    void every_diagnosis_is_found_but_for_what_the_records_cannot_part(Sample sample) {
        Map<String, Double> missed = new TreeMap<>();
        measured(sample).forEach((id, found) -> {
            double recall = found.value().orElseThrow();
            if (recall < FLOOR && !Unparted.of(sample).contains(id)) {
                missed.put(id, recall);
            }
        });

        assertThat(missed).isEmpty();
    }

    private static Map<String, Ratio> measured(Sample sample) {
        return MEASURED.get(sample).byDiagnosis();
    }
}
