package dev.whydrop.engine;

import dev.whydrop.model.Progress;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Contents;
import dev.whydrop.rules.Episode;
import dev.whydrop.rules.EpisodeTimeline;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.Meaning;
import dev.whydrop.rules.Push;
import dev.whydrop.rules.StreamTimeline;
import dev.whydrop.rules.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
    private final boolean reuse;

    StreamPass(KieBase rules, Settings settings, CodeMeanings meanings) {
        this(rules, settings, meanings, true);
    }

    /** @param reuse whether what was concluded about a lone push holds for those that are like it; else the rules look at each by itself */
    StreamPass(KieBase rules, Settings settings, CodeMeanings meanings, boolean reuse) {
        this.rules = rules;
        this.settings = settings;
        this.meanings = meanings;
        this.classes = new PushClasses(settings);
        this.reuse = reuse;
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
    Map<StreamId, List<Evidence>> again(Collection<List<Push>> streams, RuleStatistics statistics) {
        List<Object> facts = new ArrayList<>();
        streams.forEach(pushes -> facts.addAll(timelines(pushes)));
        return conclude(facts, List.of(), statistics);
    }

    private List<StreamFindings> runShard(List<Log.Stream> shard, RuleStatistics statistics) {
        List<PushClass> found = new ArrayList<>();
        List<Object> facts = new ArrayList<>();
        List<List<Push>> histories = new ArrayList<>(shard.size());
        List<List<@Nullable PushClass>> classesOf = new ArrayList<>(shard.size());
        for (Log.Stream stream : shard) {
            List<Push> pushes = history(stream);
            histories.add(pushes);
            if (reuse && stream.anomalies().isEmpty()) {
                classesOf.add(tell(pushes, facts, found));
            } else {
                // Two pushes that look alike differ by what was seen of them, so none stands for another.
                classesOf.add(Arrays.asList(new PushClass[pushes.size()]));
                facts.addAll(facts(stream, pushes));
            }
        }
        found.forEach(pushClass -> facts.addAll(pushClass.timelines(this)));
        Map<StreamId, List<Evidence>> evidence = conclude(facts, found, statistics);
        List<StreamFindings> streams = new ArrayList<>(shard.size());
        for (int i = 0; i < histories.size(); i++) {
            StreamId stream = shard.get(i).id();
            streams.add(new StreamFindings(
                    stream, histories.get(i), classesOf.get(i), evidence.getOrDefault(stream, List.of())));
        }
        return streams;
    }

    /** Adds what the rules have to look at of one stream, and returns the classes of the pushes that stand alone. */
    private List<@Nullable PushClass> tell(List<Push> pushes, List<Object> facts, List<PushClass> found) {
        PushClass[] alone = new PushClass[pushes.size()];
        boolean several = pushes.size() > 1;
        int from = 0;
        for (int to = 1; to <= pushes.size(); to++) {
            if (to == pushes.size()
                    || pushes.get(to).episode().number()
                            != pushes.get(from).episode().number()) {
                if (to - from == 1) {
                    alone[from] = classes.of(pushes.get(from), several, found);
                } else {
                    facts.addAll(ofEpisode(pushes.subList(from, to)));
                }
                from = to;
            }
        }
        if (several) {
            facts.addAll(ofStream(pushes));
        }
        return Arrays.asList(alone);
    }

    private Map<StreamId, List<Evidence>> conclude(
            List<Object> facts, List<PushClass> found, RuleStatistics statistics) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        facts.add(settings);
        IdentityHashMap<Push, PushClass> classOf = new IdentityHashMap<>();
        IdentityHashMap<PushClass, List<Evidence>> ofClass = new IdentityHashMap<>();
        found.forEach(pushClass -> classOf.put(pushClass.first(), pushClass));
        Map<StreamId, List<Evidence>> ofStream = new HashMap<>();
        for (Object each : RuleSession.conclude(rules, facts, statistics, Evidence.class)) {
            Evidence concluded = (Evidence) each;
            Push first = Contents.pushes(concluded.about()).get(0);
            PushClass pushClass = classOf.get(first);
            List<Evidence> together = pushClass != null && pushClass.owns(concluded.about())
                    ? ofClass.computeIfAbsent(pushClass, any -> new ArrayList<>(4))
                    : ofStream.computeIfAbsent(first.disconnect().stream(), any -> new ArrayList<>());
            together.add(concluded);
        }
        ofClass.forEach(PushClass::conclude);
        return ofStream;
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
        Map<Episode, List<Push>> episodes = new LinkedHashMap<>();
        pushes.forEach(push -> episodes.computeIfAbsent(push.episode(), any -> new ArrayList<>())
                .add(push));
        episodes.values().forEach(together -> timelines.addAll(ofEpisode(together)));
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
