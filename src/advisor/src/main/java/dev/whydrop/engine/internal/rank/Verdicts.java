package dev.whydrop.engine.internal.rank;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.engine.internal.candidate.Candidate;
import dev.whydrop.engine.internal.candidate.Likelihoods;
import dev.whydrop.engine.internal.log.Log;
import dev.whydrop.engine.internal.weigh.Attribution;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of each disconnect what the report says about it; of a repeated one what it says about the event. */
public final class Verdicts {
    private final ErrorCatalog catalog;
    private final List<Attribution> attributions;
    private final Map<StreamId, OfStream> streams = new HashMap<>();
    /** For each attribution the rank of its advice; 0 where it has none. */
    private final int[] ranks;

    /**
     * @param attributions one for each event, in order of stream and time
     * @param advised the findings that became advice, in order of rank
     */
    public Verdicts(ErrorCatalog catalog, Log log, List<Attribution> attributions, List<Finding> advised) {
        this.catalog = catalog;
        this.attributions = attributions;
        this.ranks = new int[attributions.size()];
        int next = 0;
        for (Log.Stream stream : log.streams()) {
            OfStream ofStream = new OfStream(stream, next);
            streams.put(stream.id(), ofStream);
            next = ofStream.end;
        }
        for (int i = 0; i < advised.size(); i++) {
            if (!advised.get(i).diagnosis().amplifier()) {
                for (Attribution attribution : advised.get(i).attributions()) {
                    Push push = attribution.push();
                    ranks[of(push.disconnect()).first + push.number()] = i + 1;
                }
            }
        }
    }

    /** Where the attributions on a stream are. Most logs are in order of time, so its records are mostly asked about in its own order. */
    private static final class OfStream {
        private final List<Disconnect> records;
        /** For each record the place of its event among all events; null where each is an event of its own. */
        private final int @Nullable [] events;

        private final int first;
        private final int end;
        private int next;

        private OfStream(Log.Stream stream, int first) {
            this.records = stream.all();
            this.first = first;
            int count = stream.records().size();
            this.end = first + count;
            this.events = count == records.size() ? null : places(stream.events(), first);
        }

        private static int[] places(int[] events, int first) {
            int[] places = new int[events.length];
            int next = first;
            for (int i = 0; i < places.length; i++) {
                places[i] = events[i] == i ? next++ : 0;
            }
            for (int i = 0; i < places.length; i++) {
                places[i] = places[events[i]];
            }
            return places;
        }

        @SuppressWarnings(
                "ReferenceEquality") // The records of the log are those given; to compare all their parts takes longer
        // than all else here.
        int event(Disconnect record) {
            int place = next < records.size() && records.get(next) == record ? next : find(record);
            next = place + 1;
            return events == null ? first + place : events[place];
        }

        private int find(Disconnect record) {
            int low = 0;
            int high = records.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (records.get(middle).compareInStream(record) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private OfStream of(Disconnect record) {
        return Objects.requireNonNull(streams.get(record.stream()));
    }

    /** {@return one for each of the disconnects, in their order} */
    public List<Verdict> of(List<Disconnect> given) {
        Map<ErrorCode, Family> families = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>(given.size());
        for (Disconnect record : given) {
            int event = of(record).event(record);
            Attribution attribution = attributions.get(event);
            Candidate winner = attribution.winner();
            verdicts.add(new Verdict(
                    record,
                    families.computeIfAbsent(
                            record.code(), code -> catalog.get(code).family()),
                    winner == null ? null : winner.diagnosis().id(),
                    Likelihoods.shown(attribution.likelihood()),
                    ranks[event],
                    attribution.silenced() == null || winner == null
                            ? null
                            : winner.diagnosis().id()));
        }
        return verdicts;
    }
}
