package dev.whydrop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whydrop.Advisor;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Progress;
import dev.whydrop.model.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the advisor tells while it makes a report. */
class EngineProgressTest {
    private static final int STREAMS = 40;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<Progress.Step> steps = new ArrayList<>();
    private final List<Long> shards = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private long events;
    private long facts;
    private long firings;

    private final Progress noting = new Progress() {
        @Override
        public void at(Step step, long done, long total) {
            if (steps.isEmpty() || steps.get(steps.size() - 1) != step) {
                steps.add(step);
            }
            if (step == Step.STREAM_PASS) {
                shards.add(done);
                totals.add(total);
            }
        }

        @Override
        public void rules(long newEvents, long newFacts, long newFirings) {
            events = newEvents;
            facts = newFacts;
            firings = newFirings;
        }
    };

    @Test
    void the_stream_pass_counts_every_shard_in_order_whatever_thread_was_first() {
        advisor(4).advise(log());

        assertThat(shards.subList(1, shards.size()))
                .isEqualTo(LongStream.rangeClosed(0, STREAMS).boxed().toList());
        assertThat(totals).startsWith(-1L).endsWith((long) STREAMS);
    }

    @Test
    void the_steps_come_in_their_order() {
        advisor(1).diagnose(log());

        assertThat(steps).containsExactly(Progress.Step.STREAM_PASS, Progress.Step.FLEET_PASS, Progress.Step.RANKING);
    }

    @Test
    void an_explanation_takes_the_same_steps() {
        advisor(1).whyNot(log(), "network.uplink", any -> true);

        assertThat(steps).containsExactly(Progress.Step.STREAM_PASS, Progress.Step.FLEET_PASS, Progress.Step.RANKING);
    }

    @Test
    void what_the_rules_did_is_the_same_for_any_number_of_threads() {
        advisor(1).advise(log());
        List<Long> alone = List.of(events, facts, firings);
        advisor(4).advise(log());

        assertThat(alone).startsWith(1L).allMatch(each -> each > 0).isEqualTo(List.of(events, facts, firings));
    }

    private Advisor advisor(int threads) {
        return Advisor.builder().threads(threads).shardSize(1).progress(noting).build();
    }

    private static List<Disconnect> log() {
        return IntStream.range(0, STREAMS)
                .mapToObj(each -> Disconnect.of(
                        new StreamId("push.example", "live", "s" + each), NOON.plusSeconds(each), ErrorCode.of(12)))
                .toList();
    }
}
