package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Diagnosed;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Report;
import dev.whydrop.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report does not depend on the order of rows, on threads or on shards. */
class SameReportTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103})
    void rows_in_any_order_give_the_same_report(long seed) {
        List<Disconnect> log = LikelihoodTest.randomLog(seed, 800);
        Advisor advisor = Advisor.create();
        Report expected = advisor.advise(log);

        for (int turn = 0; turn < 3; turn++) {
            List<Disconnect> shuffled = new ArrayList<>(log);
            Collections.shuffle(shuffled, new Random(seed + turn));
            assertThat(advisor.advise(shuffled)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {201, 202})
    void any_number_of_threads_and_any_shard_size_give_the_same_report(long seed) {
        List<Disconnect> log = LikelihoodTest.randomLog(seed, 800);
        Report expected =
                Advisor.builder().threads(1).shardSize(100_000).build().advise(log);

        for (int threads : new int[] {1, 4}) {
            for (int shardSize : new int[] {1, 7, 100}) {
                Advisor advisor =
                        Advisor.builder().threads(threads).shardSize(shardSize).build();
                assertThat(advisor.advise(log))
                        .as("%d threads, shards of %d", threads, shardSize)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {301, 302})
    void each_disconnect_keeps_its_verdict_when_rows_are_shuffled(long seed) {
        List<Disconnect> log = LikelihoodTest.randomLog(seed, 500);
        Advisor advisor = Advisor.create();
        Map<Long, Verdict> expected = byRow(advisor.diagnose(log));
        List<Disconnect> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(seed));

        Diagnosed again = advisor.diagnose(shuffled);

        assertThat(again.verdicts()).extracting(Verdict::disconnect).containsExactlyElementsOf(shuffled);
        assertThat(byRow(again)).isEqualTo(expected);
    }

    private static Map<Long, Verdict> byRow(Diagnosed diagnosed) {
        Map<Long, Verdict> verdicts = new HashMap<>();
        diagnosed
                .verdicts()
                .forEach(verdict -> verdicts.put(verdict.disconnect().row(), verdict));
        return verdicts;
    }
}
