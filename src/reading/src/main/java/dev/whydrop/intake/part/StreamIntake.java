package dev.whydrop.intake.part;

import dev.whydrop.intake.internal.collect.JoinedEvents;
import dev.whydrop.intake.internal.time.TimesOfSources.Mending;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Observations;
import dev.whydrop.model.RunningPush;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the parts have of one stream, joined: starts complete their ends, messages that were sent again count once. The number of a push is taken to be
 * that of a push of this stream; what a forged record says of another stream under the same number is not joined with it.
 *
 * @param observations of the stream; empty where all records repeat others
 * @param counts how many records there were
 */
public record StreamIntake(Observations observations, StreamCounts counts) {
    /**
     * {@return what the parts have of the stream}
     *
     * @param parts all that have something of it, in any order
     * @param changes what is changed in their records
     */
    public static StreamIntake of(Collection<StreamPart> parts, PartChanges changes) {
        JoinedEvents joined = new JoinedEvents();
        List<PartChanges.OfSource> sources = new ArrayList<>();
        Map<String, StreamCounts.Guess> guesses = new LinkedHashMap<>();
        List<StreamPart> inOrder = parts.stream()
                .sorted(Comparator.comparingInt(StreamPart::file).thenComparingInt(StreamPart::piece))
                .toList();
        for (StreamPart part : inOrder) {
            PartChanges.Change change = changes.of(part);
            for (PushEvent event : part.events()) {
                if (event instanceof PushEvent.Ended ended) {
                    int before = joined.disconnects();
                    joined.ended(ended.sequence(), behind(ended.disconnect(), change.rowsBefore()));
                    if (joined.disconnects() > before) {
                        sources.add(change.sources().get(ended.source()));
                        count(part, ended, guesses);
                    }
                } else if (event instanceof PushEvent.Started started) {
                    joined.started(started.sequence(), behind(started.push(), change.rowsBefore()));
                } else if (event instanceof PushEvent.Saw saw) {
                    joined.saw(saw.key(), saw.time(), saw.anomalies());
                }
            }
        }
        JoinedEvents.Joined all = joined.join();
        mend(all.disconnects(), sources);
        return new StreamIntake(
                new Observations(all.disconnects(), all.running(), all.anomalies()),
                counts(all, List.copyOf(guesses.values())));
    }

    private static void count(StreamPart part, PushEvent.Ended ended, Map<String, StreamCounts.Guess> guesses) {
        Disconnect each = ended.disconnect();
        if (each.code().guessed()) {
            guesses.merge(
                    each.reason(),
                    new StreamCounts.Guess(
                            each.reason(), each.code().toString(), 1, part.file(), part.piece(), ended.place()),
                    StreamCounts.Guess::and);
        }
    }

    private static Disconnect behind(Disconnect each, long rows) {
        return rows == 0 ? each : each.withRow(each.source(), rows + each.row());
    }

    private static RunningPush behind(RunningPush each, long rows) {
        return rows == 0 ? each : each.withRow(each.source(), rows + each.row());
    }

    /** Does what is to be done about times, source by source. */
    private static void mend(List<Disconnect> disconnects, List<PartChanges.OfSource> sources) {
        Map<PartChanges.OfSource, List<Integer>> bySource = new LinkedHashMap<>();
        for (int place = 0; place < sources.size(); place++) {
            if (!sources.get(place).mending().none()) {
                bySource.computeIfAbsent(sources.get(place), any -> new ArrayList<>())
                        .add(place);
            }
        }
        bySource.forEach((source, places) -> mend(disconnects, places, source.mending()));
    }

    private static void mend(List<Disconnect> disconnects, List<Integer> places, Mending mending) {
        List<Disconnect> some = new ArrayList<>();
        places.forEach(place -> some.add(disconnects.get(place)));
        mending.mend(some);
        for (int i = 0; i < places.size(); i++) {
            disconnects.set(places.get(i), some.get(i));
        }
    }

    private static StreamCounts counts(JoinedEvents.Joined all, List<StreamCounts.Guess> guesses) {
        long latest = Long.MIN_VALUE;
        for (Disconnect each : all.disconnects()) {
            latest = Math.max(latest, each.endMillis());
        }
        for (RunningPush each : all.running()) {
            latest = Math.max(latest, each.startMillis());
        }
        JoinedEvents.Counts counts = all.counts();
        return new StreamCounts(
                counts.records(),
                counts.repeated(),
                counts.anomalyMessages(),
                counts.joined(),
                counts.running(),
                latest,
                guesses);
    }
}
