package dev.whydrop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went in.
 *
 * @param sources the files in the order they were read; empty when the disconnects came from code
 * @param rowsRead records read
 * @param accepted records that were diagnosed; with {@code duplicates}, {@code rejected}, {@code runningPushes} and what {@code notes} count they make
 *     up all that were read
 * @param duplicates records that repeat an accepted one
 * @param rejected number of records that could not be used
 * @param rejects those records, or the first of them when there are very many
 * @param runningPushes pushes that were seen to start and not to end
 * @param anomalies what the platform saw going wrong while pushes were on air, one for each kind in a message
 * @param from end of the first disconnect; null when there is none
 * @param to end of the last disconnect; null when there is none
 * @param streams number of different streams
 * @param unmapped code pairs that no table has, sorted, then reason texts that no table has, commonest first, at most 100 of them
 * @param notes what a reader of the report has to know about the input
 * @param partial answers of which not all is there
 * @param skipped files in folders and archives that were passed over, or the first of them when there are very many
 * @param zone how times without a zone were read
 * @param timePrecision how finely the times of the input tell; those of the report tell no more
 */
public record InputSummary(
        List<String> sources,
        long rowsRead,
        int accepted,
        long duplicates,
        long rejected,
        List<Reject> rejects,
        int runningPushes,
        int anomalies,
        @Nullable Instant from,
        @Nullable Instant to,
        int streams,
        List<Unmapped> unmapped,
        List<String> notes,
        List<PartialList> partial,
        List<String> skipped,
        InputZone zone,
        TimePrecision timePrecision) {
    public InputSummary {
        sources = List.copyOf(sources);
        rejects = List.copyOf(rejects);
        unmapped = List.copyOf(unmapped);
        notes = List.copyOf(notes);
        // Reports of earlier versions have none of these.
        partial = partial == null ? List.of() : List.copyOf(partial);
        skipped = skipped == null ? List.of() : List.copyOf(skipped);
        zone = zone == null ? InputZone.NOT_NEEDED : zone;
        timePrecision = timePrecision == null ? TimePrecision.SECOND : timePrecision;
    }

    /** {@return the same with one more note} */
    public InputSummary withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new InputSummary(
                sources,
                rowsRead,
                accepted,
                duplicates,
                rejected,
                rejects,
                runningPushes,
                anomalies,
                from,
                to,
                streams,
                unmapped,
                more,
                partial,
                skipped,
                zone,
                timePrecision);
    }
}
