package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.evaluation.score.Ratio;
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
 * <p>Counted by incident: in the even world, where each diagnosis comes twice in a log, over the frozen logs and ten more; in the real world over the frozen logs
 * and, for what is too rare in those, over more with nothing else in them, until there are enough.
 */
@Tag("evaluate")
class RecallEvaluation {
    private static final int ENOUGH = 60;
    private static final double FLOOR = 0.8;
    private static final int MORE_EVEN_LOGS = 10;
    private static final int FROZEN_LOGS = 20;
    private static final int MOST_MORE_LOGS = 300;
    private static final int MOST_INCIDENTS = 24;

    private static final Map<Sample, IncidentRecall> MEASURED = new EnumMap<>(Sample.class);

    @BeforeAll
    static void evaluate(@TempDir Path folder) {
        IncidentRecall even = new IncidentRecall(new LogFolder(folder));
        add(even, Sample.EVEN, 900_001, FROZEN_LOGS);
        add(even, Sample.EVEN, 901_001, MORE_EVEN_LOGS);
        MEASURED.put(Sample.EVEN, even);
        IncidentRecall real = new IncidentRecall(new LogFolder(folder));
        add(real, Sample.REAL, 930_001, FROZEN_LOGS);
        addWhatIsRare(real, 931_001);
        MEASURED.put(Sample.REAL, real);
        EvaluationPage.put("Recall", markdown());
    }

    private static void add(IncidentRecall recall, Sample sample, long firstSeed, int logs) {
        for (long seed = firstSeed; seed < firstSeed + logs; seed++) {
            recall.add(sample.options(seed, Noise.NONE));
        }
    }

    /** Two of each in a log at most, as far as there are several: a place where one thing happens all the time is another place. */
    private static void addWhatIsRare(IncidentRecall recall, long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + MOST_MORE_LOGS; seed++) {
            List<String> rare = recall.byDiagnosis().keySet().stream()
                    .filter(id -> recall.incidents(id) < ENOUGH)
                    .toList();
            if (rare.isEmpty()) {
                return;
            }
            SimulationOptions options = Sample.REAL.options(seed, Noise.NONE);
            recall.add(new SimulationOptions(
                    seed,
                    options.days(),
                    options.streams(),
                    Math.min(MOST_INCIDENTS, 2 * rare.size()),
                    options.noise(),
                    options.ranges(),
                    rare,
                    options.world()));
        }
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
        page.append("\nWhat the records cannot part:\n\n");
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
    void every_diagnosis_is_found_even_where_the_records_cannot_part_some_of_it(Sample sample) {
        Map<String, Double> missed = new TreeMap<>();
        measured(sample).forEach((id, found) -> {
            double recall = found.value().orElseThrow();
            if (recall < FLOOR) {
                missed.put(id, recall);
            }
        });

        assertThat(missed).isEmpty();
    }

    private static Map<String, Ratio> measured(Sample sample) {
        return MEASURED.get(sample).byDiagnosis();
    }
}
