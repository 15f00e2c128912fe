package dev.whydrop.flink.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.flink.cluster.Shared;
import dev.whydrop.flink.cluster.TestBroker;
import dev.whydrop.flink.cluster.TestCluster;
import dev.whydrop.flink.cluster.TestCluster.Job;
import dev.whydrop.flink.cluster.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From one topic to another. */
@ExtendWith(Shared.class)
class LiveTopicTest {
    @Test
    void each_finding_is_committed_once_though_a_task_manager_is_gone(TestCluster cluster, TestBroker broker)
            throws Exception {
        broker.topics(3, "calls");
        broker.topics(1, "told", "told.rejects", "told.late");
        LiveOptions options = LiveOptions.of(
                "--topic",
                "calls",
                "--bootstrap-servers",
                broker.servers(),
                "--out-topic",
                "told",
                "--lookback",
                "48h",
                "--close-after",
                "48h",
                "--debounce",
                "20ms",
                "--idle-after",
                "200ms");
        List<String> messages = Messages.busyEvening();
        List<String> poisoned = new ArrayList<>(messages);
        poisoned.add(10, "{\"event_type\": 0, \"event_ti");
        poisoned.add(400, "not even JSON");
        int half = poisoned.size() / 2;
        Map<String, String> expected = Told.expected(Messages.together(messages));

        try (Job job = cluster.run(TestCluster.ON_BOTH, env -> LiveJob.build(env, options))) {
            broker.send("calls", poisoned.subList(0, half));
            Until.seen("first findings", () -> broker.committed("told"), lines -> !lines.isEmpty());
            broker.send("calls", poisoned.subList(half, half + half / 2));
            cluster.endTaskManager();
            broker.send("calls", poisoned.subList(half + half / 2, poisoned.size()));
            job.awaitRestart();
            Until.seen("open findings " + expected, () -> Told.open(broker.committed("told")), expected::equals);
            Until.seen("gauge", () -> job.count("findingsOpen"), open -> open == expected.size());
            Until.seen("rejects", () -> broker.committed("told.rejects"), lines -> lines.size() >= 2);
        }

        List<String> told = broker.committed("told");
        assertThat(Told.versions(told)).doesNotHaveDuplicates();
        assertThat(Told.versionsWithoutGap(told)).isTrue();
        assertThat(broker.committed("told.rejects")).hasSize(2);
    }
}
