package dev.whydrop.engine.internal.stream;

import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.log.StreamHistory;
import dev.whydrop.engine.internal.session.CodeMeanings;
import dev.whydrop.engine.internal.session.LearnedShapes;
import dev.whydrop.engine.internal.session.RuleStatistics;
import dev.whydrop.engine.internal.session.UnitConclusions;
import dev.whydrop.engine.internal.threads.StepProgress;
import dev.whydrop.engine.internal.threads.Workers;
import dev.whydrop.model.Progress;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.Settings;
import dev.whydrop.model.StreamId;
import dev.whydrop.rules.Anomalies;
import dev.whydrop.rules.Evidence;
import dev.whydrop.rules.FactUnit;
import dev.whydrop.rules.Timeline;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Runs the patterns and diagnoses layers over the streams, shard by shard, shards in parallel. */
public final class StreamPass {
    private final KieBase rules;
    private final Settings settings;
    private final Timelines timelines;
    private final PushClasses classes;
    private final @Nullable LearnedShapes learned;

    /** @param learned what was concluded before about facts that look the same; null to have the rules look at each fact */
    public StreamPass(KieBase rules, Settings settings, CodeMeanings meanings, @Nullable LearnedShapes learned) {
        this.rules = rules;
        this.settings = settings;
        this.timelines = new Timelines(meanings);
        this.classes = new PushClasses(settings);
        this.learned = learned;
    }

    /** {@return the streams in order, the same for any number of threads and any shard size} */
    public List<StreamFindings> run(Log log, Workers workers, int shardSize, RuleStatistics statistics) {
        return run(log, workers, shardSize, statistics, Progress.NONE);
    }

    /** The same, told shard by shard. */
    public List<StreamFindings> run(
            Log log, Workers workers, int shardSize, RuleStatistics statistics, Progress progress) {
        List<StreamFindings> streams = new ArrayList<>(log.streams().size());
        List<List<Log.Stream>> shards = log.shards(shardSize);
        StepProgress done = new StepProgress(progress, Progress.Step.STREAM_PASS, shards.size());
        Queue<Turn> idle = new ConcurrentLinkedQueue<>();
        workers.each(shards, shard -> {
                    Turn turn = Objects.requireNonNullElseGet(idle.poll(), () -> new Turn(conclusions(statistics)));
                    List<StreamFindings> told = turn.tell(shard);
                    idle.add(turn);
                    done.one();
                    return told;
                })
                .forEach(streams::addAll);
        workers.each(List.copyOf(idle), Turn::finish);
        return streams;
    }

    /** {@return what the rules conclude about these pushes of each stream as if its others were not there, by stream} */
    public Map<StreamId, List<Evidence>> again(Map<StreamId, List<Push>> streams, RuleStatistics statistics) {
        UnitConclusions conclusions = conclusions(statistics);
        Map<StreamId, List<Evidence>> concluded = new HashMap<>();
        streams.forEach((stream, pushes) -> {
            List<Evidence> evidence = new ArrayList<>();
            concluded.put(stream, evidence);
            if (learned == null) {
                conclusions.about(stream, timelines(pushes), evidence);
            } else {
                episodes(pushes).forEach(episode -> about(timelines.ofEpisode(episode), conclusions, evidence));
                about(timelines.ofStream(pushes), conclusions, evidence);
            }
        });
        conclusions.finish();
        return concluded;
    }

    /**
     * {@return what the rules conclude about each of these streams, in their order, as {@link ConclusionsJson} writes it; what they have to be asked they are
     *     asked together}
     */
    public List<String> concluded(List<Log.Stream> streams, RuleStatistics statistics) {
        UnitConclusions conclusions = conclusions(statistics);
        List<Supplier<StreamConclusions>> concluded = new ArrayList<>();
        for (Log.Stream stream : streams) {
            List<Push> pushes = history(stream);
            List<FactUnit> units = units(pushes);
            List<Evidence> evidence = new ArrayList<>();
            if (stream.anomalies().isEmpty()) {
                for (int i = 0; i < units.size(); i++) {
                    int place = i;
                    conclusions.about(units.get(i), (unit, about) -> {
                        units.set(place, unit);
                        evidence.addAll(about);
                    });
                }
            } else {
                evidence.addAll(conclusions.together(units, anomalies(stream, pushes)));
            }
            concluded.add(() -> StreamConclusions.of(units, stream.anomalies(), evidence));
        }
        conclusions.finish();
        return concluded.stream().map(each -> ConclusionsJson.write(each.get())).toList();
    }

    /**
     * {@return the streams in order, with what was concluded about them}
     *
     * @throws IllegalArgumentException if something is missing, or was concluded about other disconnects or by other rules
     */
    public List<StreamFindings> recalled(Log log, Map<StreamId, StreamConclusions> concluded, Workers workers) {
        return workers.each(log.streams(), stream -> {
            StreamConclusions conclusions = concluded.get(stream.id());
            if (conclusions == null) {
                throw new IllegalArgumentException(
                        "Nothing is known to be concluded about stream " + stream.id() + ".");
            }
            List<Push> pushes = history(stream);
            try {
                return new StreamFindings(
                        stream.id(),
                        pushes,
                        Arrays.asList(new PushClass[pushes.size()]),
                        conclusions.about(units(pushes), stream.anomalies(), pushes));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "What was concluded about stream " + stream.id() + " does not go with its disconnects. "
                                + e.getMessage() + " Maybe the stream pass had fewer of them.",
                        e);
            }
        });
    }

    private List<FactUnit> units(List<Push> pushes) {
        List<FactUnit> units = new ArrayList<>();
        for (List<Push> episode : episodes(pushes)) {
            addUnit(timelines.ofEpisode(episode), units);
        }
        addUnit(timelines.ofStream(pushes), units);
        return units;
    }

    private static void addUnit(List<Timeline> timelines, List<FactUnit> units) {
        if (!timelines.isEmpty()) {
            units.add(new FactUnit(timelines));
        }
    }

    private UnitConclusions conclusions(RuleStatistics statistics) {
        return new UnitConclusions(rules, settings, learned, statistics);
    }

    private static void about(List<Timeline> timelines, UnitConclusions conclusions, List<Evidence> evidence) {
        if (!timelines.isEmpty()) {
            conclusions.about(new FactUnit(timelines), (any, concluded) -> evidence.addAll(concluded));
        }
    }

    /** Shard after shard as one thread takes them. What the rules are to be asked waits from one to the next, so that they are asked about many facts at once. */
    private final class Turn {
        private final UnitConclusions conclusions;
        private final IdentityHashMap<PushClass, List<Evidence>> found = new IdentityHashMap<>();

        private Turn(UnitConclusions conclusions) {
            this.conclusions = conclusions;
        }

        /** {@return the streams of a shard; what there is evidence of is complete after {@link #finish}} */
        private List<StreamFindings> tell(List<Log.Stream> shard) {
            List<StreamFindings> streams = new ArrayList<>(shard.size());
            for (Log.Stream stream : shard) {
                List<Push> pushes = history(stream);
                List<Evidence> evidence = new ArrayList<>();
                List<@Nullable PushClass> alone;
                if (learned != null && stream.anomalies().isEmpty()) {
                    alone = tell(pushes, evidence);
                } else {
                    // Two pushes that look alike differ by what was seen of them, so none stands for another.
                    alone = Arrays.asList(new PushClass[pushes.size()]);
                    conclusions.about(stream.id(), facts(stream, pushes), evidence);
                }
                streams.add(new StreamFindings(stream.id(), pushes, alone, evidence));
            }
            conclusions.finishUnlearned();
            return streams;
        }

        /** Has the rules conclude about one stream, and returns the classes of the pushes that stand alone. */
        private List<@Nullable PushClass> tell(List<Push> pushes, List<Evidence> evidence) {
            PushClass[] alone = new PushClass[pushes.size()];
            boolean several = pushes.size() > 1;
            for (List<Push> episode : episodes(pushes)) {
                if (episode.size() > 1) {
                    about(timelines.ofEpisode(episode), conclusions, evidence);
                } else {
                    alone[episode.get(0).number()] =
                            classes.of(episode.get(0), several, fresh -> tell(fresh, episode, several));
                }
            }
            if (several) {
                about(timelines.ofStream(pushes), conclusions, evidence);
            }
            return Arrays.asList(alone);
        }

        private void tell(PushClass fresh, List<Push> alone, boolean several) {
            List<Evidence> ofClass = new ArrayList<>();
            found.put(fresh, ofClass);
            about(timelines.ofEpisode(alone), conclusions, ofClass);
            if (!several) {
                about(timelines.ofStream(alone), conclusions, ofClass);
            }
        }

        private Turn finish() {
            conclusions.finish();
            found.forEach(PushClass::conclude);
            return this;
        }
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
        facts.addAll(anomalies(stream, pushes));
        return facts;
    }

    private static List<Anomalies> anomalies(Log.Stream stream, List<Push> pushes) {
        Map<PushAnomaly.Sort, List<PushAnomaly>> seen = new EnumMap<>(PushAnomaly.Sort.class);
        for (PushAnomaly each : stream.anomalies()) {
            seen.computeIfAbsent(each.type().sort(), any -> new ArrayList<>()).add(each);
        }
        List<Anomalies> bySort = new ArrayList<>();
        seen.forEach((sort, together) -> bySort.add(new Anomalies(sort, together, pushes)));
        return bySort;
    }

    private List<Timeline> timelines(List<Push> pushes) {
        List<Timeline> all = new ArrayList<>();
        episodes(pushes).forEach(episode -> all.addAll(timelines.ofEpisode(episode)));
        all.addAll(timelines.ofStream(pushes));
        return all;
    }
}
