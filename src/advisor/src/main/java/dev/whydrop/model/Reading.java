package dev.whydrop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a reader went through to get a list of disconnects.
 *
 * @param sources the files in the order they were read
 * @param rowsRead records read, without headers
 * @param repeated records that repeat one read before and were dropped; exports that overlap are found later, by what they say
 * @param rejected number of records that could not be used
 * @param rejects those records, or the first of them when there are very many
 * @param notes what a reader of the report has to know about the input
 * @param partial answers of which not all is there
 * @param skipped files in folders and archives that were passed over, or the first of them when there are very many
 * @param zone how times without a zone were read
 * @param timePrecision the coarsest that the times of any source have
 */
public record Reading(
        List<String> sources,
        long rowsRead,
        long repeated,
        long rejected,
        List<RejectedRecord> rejects,
        List<Phrase> notes,
        List<PartialList> partial,
        List<String> skipped,
        InputZone zone,
        TimePrecision timePrecision) {
    /**
     * @throws IllegalArgumentException if a count is negative, or more rejects are given than were counted
     * @throws NullPointerException if one of them is null or holds null; the message says which
     */
    public Reading {
        sources = Elements.copied("sources", sources);
        rejects = Elements.copied("rejects", rejects);
        notes = Elements.copied("notes", notes);
        partial = Elements.copied("partial", partial);
        skipped = Elements.copied("skipped", skipped);
        Objects.requireNonNull(zone, "zone is null. Maybe give InputZone.NOT_NEEDED.");
        Objects.requireNonNull(timePrecision, "timePrecision is null. Maybe give TimePrecision.SECOND.");
        notNegative("rowsRead", rowsRead);
        notNegative("repeated", repeated);
        notNegative("rejected", rejected);
        if (rejected < rejects.size()) {
            throw new IllegalArgumentException("There are " + rejects.size() + " rejects, but only " + rejected
                    + " are counted. Maybe count all of them.");
        }
    }

    /**
     * What was gone through where nothing was passed over or missing.
     *
     * @throws IllegalArgumentException as the other
     */
    public Reading(
            List<String> sources,
            long rowsRead,
            long repeated,
            long rejected,
            List<RejectedRecord> rejects,
            List<Phrase> notes) {
        this(
                sources,
                rowsRead,
                repeated,
                rejected,
                rejects,
                notes,
                List.of(),
                List.of(),
                InputZone.NOT_NEEDED,
                TimePrecision.SECOND);
    }

    private static void notNegative(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " is " + count + ". Maybe give 0 where nothing was counted.");
        }
    }

    /**
     * {@return the reading of disconnects that came from code: no sources, nothing rejected}
     *
     * @param count how many there are, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public static Reading fromCode(long count) {
        return new Reading(List.of(), count, 0, 0, List.of(), List.of());
    }

    /** {@return the same with one more note} */
    public Reading withNote(Phrase note) {
        Objects.requireNonNull(note, "note is null. Maybe give Phrase.of(key), with the key of a text.");
        return withNotes(List.of(note));
    }

    /** {@return the same with more notes after its own} */
    public Reading withNotes(List<Phrase> added) {
        Objects.requireNonNull(added, "added is null. Maybe give List.of().");
        List<Phrase> more = new ArrayList<>(notes);
        more.addAll(added);
        return new Reading(sources, rowsRead, repeated, rejected, rejects, more, partial, skipped, zone, timePrecision);
    }
}
