package dev.whydrop.engine;

import dev.whydrop.model.Progress;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.EpisodeTimeline;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactUnit;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Runs the patterns and diagnoses layers over the streams, shard by shard, shards in parallel. */
final class StreamPass {
    private final KieBase rules;
    private final Settings settings;
    private final CodeMeanings meanings;
    private final PushClasses classes;
    private final @Nullable LearnedShapes learned;

    /** @param learned what was concluded before about facts that look the same; null to have the rules look at each fact */
    StreamPass(KieBase rules, Settings settings, CodeMeanings meanings, @Nullable LearnedShapes learned) {
        this.rules = rules;
        this.settings = settings;
        this.meanings = meanings;
        this.classes = new PushClasses(settings);
        this.learned = learned;
    }

    /** {@return the streams in order, the same for any number of threads and any shard size} */
    List<StreamFindings> run(Log log, Workers workers, int shardSize, RuleStatistics statistics) {
        return run(log, workers, shardSize, statistics, Progress.NONE);
    }

    /** The same, told shard by shard. */
    List<StreamFindings> run(Log log, Workers workers, int shardSize, RuleStatistics statistics, Progress progress) {
        List<StreamFindings> streams = new ArrayList<>(log.streams().size());
        List<List<Log.Stream>> shards = log.shards(shardSize);
        Done done = new Done(progress, Progress.Step.STREAM_PASS, shards.size());
        workers.each(shards, shard -> {
                    List<StreamFindings> concluded = runShard(shard, statistics);
                    done.one();
                    return concluded;
                })
                .forEach(streams::addAll);
        return streams;
    }

    /** {@return what the rules conclude about these pushes of each stream as if its others were not there, by stream} */
    Map<StreamId, List<Evidence>> again(Map<StreamId, List<Push>> streams, RuleStatistics statistics) {
        UnitConclusions conclusions = conclusions(statistics);
        Map<StreamId, List<Evidence>> concluded = new HashMap<>();
        streams.forEach((stream, pushes) -> {
            List<Evidence> evidence = new ArrayList<>();
            concluded.put(stream, evidence);
            if (learned == null) {
                conclusions.about(stream, timelines(pushes), evidence);
            } else {
                episodes(pushes).forEach(episode -> about(ofEpisode(episode), conclusions, evidence));
                about(ofStream(pushes), conclusions, evidence);
            }
        });
        conclusions.finish();
        return concluded;
    }

    private UnitConclusions conclusions(RuleStatistics statistics) {
        return new UnitConclusions(rules, settings, learned, statistics);
    }

    private static void about(List<Timeline> timelines, UnitConclusions conclusions, List<Evidence> evidence) {
        if (!timelines.isEmpty()) {
            conclusions.about(new FactUnit(timelines), evidence);
        }
    }

    private List<StreamFindings> runShard(List<Log.Stream> shard, RuleStatistics statistics) {
        UnitConclusions conclusions = conclusions(statistics);
        IdentityHashMap<PushClass, List<Evidence>> found = new IdentityHashMap<>();
        List<StreamFindings> streams = new ArrayList<>(shard.size());
        for (Log.Stream stream : shard) {
            List<Push> pushes = history(stream);
            List<Evidence> evidence = new ArrayList<>();
            List<@Nullable PushClass> alone;
            if (learned != null && stream.anomalies().isEmpty()) {
                alone = tell(pushes, conclusions, evidence, found);
            } else {
                // Two pushes that look alike differ by what was seen of them, so none stands for another.
                alone = Arrays.asList(new PushClass[pushes.size()]);
                conclusions.about(stream.id(), facts(stream, pushes), evidence);
            }
            streams.add(new StreamFindings(stream.id(), pushes, alone, evidence));
        }
        conclusions.finish();
        found.forEach(PushClass::conclude);
        return streams;
    }

    /** Has the rules conclude about one stream, and returns the classes of the pushes that stand alone. */
    private List<@Nullable PushClass> tell(
            List<Push> pushes,
            UnitConclusions conclusions,
            List<Evidence> evidence,
            IdentityHashMap<PushClass, List<Evidence>> found) {
        PushClass[] alone = new PushClass[pushes.size()];
        boolean several = pushes.size() > 1;
        for (List<Push> episode : episodes(pushes)) {
            if (episode.size() > 1) {
                about(ofEpisode(episode), conclusions, evidence);
                continue;
            }
            Push push = episode.get(0);
            PushClass pushClass = classes.of(push, several, fresh -> {
                List<Evidence> ofClass = new ArrayList<>();
                found.put(fresh, ofClass);
                about(ofEpisode(episode), conclusions, ofClass);
                if (!several) {
                    about(ofStream(episode), conclusions, ofClass);
                }
            });
            alone[push.number()] = pushClass;
        }
        if (several) {
            about(ofStream(pushes), conclusions, evidence);
        }
        return Arrays.asList(alone);
    }

    /** {@return the pushes of a stream by episode, each without a gap} */
    private static List<List<Push>> episodes(List<Push> pushes) {
        List<List<Push>> episodes = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pushes.size(); to++) {
            if (to == pushes.size()
                    || pushes.get(to).episode().number()
                            != pushes.get(from).episode().number()) {
                episodes.add(pushes.subList(from, to));
                from = to;
            }
        }
        return episodes;
    }

    /** {@return the pushes of a stream, placed in its history} */
    List<Push> history(Log.Stream stream) {
        return new StreamHistory(
                        stream.records(), stream.open(), stream.seenUntil(), settings.episodeGap(), stream.place())
                .pushes();
    }

    /** {@return everything about a stream that the rules can look at, but for the settings, as if no push were like another} */
    List<Object> facts(Log.Stream stream, List<Push> pushes) {
        List<Object> facts = new ArrayList<>(timelines(pushes));
        Map<PushAnomaly.Sort, List<PushAnomaly>> seen = new EnumMap<>(PushAnomaly.Sort.class);
        for (PushAnomaly each : stream.anomalies()) {
            seen.computeIfAbsent(each.type().sort(), any -> new ArrayList<>()).add(each);
        }
        seen.forEach((sort, together) -> facts.add(new Anomalies(sort, together, pushes)));
        return facts;
    }

    private List<Timeline> timelines(List<Push> pushes) {
        List<Timeline> timelines = new ArrayList<>();
        episodes(pushes).forEach(episode -> timelines.addAll(ofEpisode(episode)));
        timelines.addAll(ofStream(pushes));
        return timelines;
    }

    /** {@return one timeline for each meaning that is looked at over several episodes, of all pushes of a stream} */
    List<Timeline> ofStream(List<Push> pushes) {
        List<Timeline> timelines = new ArrayList<>();
        byMeaning(pushes, Meaning::recurs)
                .forEach((meaning, together) -> timelines.add(new StreamTimeline(meaning, together)));
        return timelines;
    }

    /** {@return one timeline for each meaning of the codes, of all pushes of an episode} */
    List<Timeline> ofEpisode(List<Push> pushes) {
        List<Timeline> timelines = new ArrayList<>();
        byMeaning(pushes, any -> true)
                .forEach((meaning, together) -> timelines.add(new EpisodeTimeline(meaning, together)));
        return timelines;
    }

    private Map<Meaning, List<Push>> byMeaning(List<Push> pushes, Predicate<Meaning> asked) {
        Map<Meaning, List<Push>> byMeaning = new EnumMap<>(Meaning.class);
        for (Push push : pushes) {
            for (Meaning meaning : meanings.meanings(push.code())) {
                if (asked.test(meaning)) {
                    byMeaning.computeIfAbsent(meaning, any -> new ArrayList<>()).add(push);
                }
            }
        }
        return byMeaning;
    }
}
