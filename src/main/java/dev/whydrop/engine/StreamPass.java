package dev.whydrop.engine;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Push;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kie.api.KieBase;

/** Runs the patterns and diagnoses layers over the streams, shard by shard, shards in parallel. */
final class StreamPass {
    private final KieBase rules;
    private final Settings settings;
    private final Causes causes;

    StreamPass(KieBase rules, Settings settings, Causes causes) {
        this.rules = rules;
        this.settings = settings;
        this.causes = causes;
    }

    /**
     * {@return the streams in order, the same for any number of threads and any shard size}
     *
     * @param records in {@link Disconnect#ORDER}
     */
    List<StreamLog> run(List<Disconnect> records, int threads, int shardSize) {
        List<List<Disconnect>> shards = shards(records, shardSize);
        if (threads == 1 || shards.size() <= 1) {
            return shards.stream().flatMap(shard -> runShard(shard).stream()).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, shards.size()));
        try {
            List<Future<List<StreamLog>>> running = shards.stream()
                    .map(shard -> pool.submit(() -> runShard(shard)))
                    .toList();
            List<StreamLog> logs = new ArrayList<>();
            for (Future<List<StreamLog>> each : running) {
                logs.addAll(each.get());
            }
            return logs;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The diagnosis was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Cuts between streams, never inside one: a shard has at least {@code shardSize} records unless it is the last. */
    private static List<List<Disconnect>> shards(List<Disconnect> records, int shardSize) {
        List<List<Disconnect>> shards = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= records.size(); i++) {
            boolean streamEnds = i == records.size() || !records.get(i).stream().equals(records.get(i - 1).stream());
            if (streamEnds && (i - from >= shardSize || i == records.size())) {
                shards.add(records.subList(from, i));
                from = i;
            }
        }
        return shards;
    }

    private List<StreamLog> runShard(List<Disconnect> shard) {
        List<List<Push>> streams = histories(shard);
        Map<StreamId, List<Evidence>> evidence = new HashMap<>();
        for (Object each : RuleSession.conclude(rules, facts(streams), Evidence.class)) {
            Evidence found = (Evidence) each;
            evidence.computeIfAbsent(stream(found.about().pushes()), any -> new ArrayList<>())
                    .add(found);
        }
        return streams.stream()
                .map(pushes -> new StreamLog(stream(pushes), pushes, evidence.getOrDefault(stream(pushes), List.of())))
                .toList();
    }

    /** {@return the pushes of each stream, placed in its history} */
    List<List<Push>> histories(List<Disconnect> records) {
        return shards(records, 1).stream()
                .map(stream -> new StreamHistory(stream, settings.episodeGap()).pushes())
                .toList();
    }

    /** {@return what goes into one rule session} */
    List<Object> facts(List<List<Push>> streams) {
        List<Object> facts = new ArrayList<>(causes.all());
        facts.add(settings);
        streams.forEach(facts::addAll);
        return facts;
    }

    private static StreamId stream(List<Push> pushes) {
        return pushes.get(0).disconnect().stream();
    }
}
