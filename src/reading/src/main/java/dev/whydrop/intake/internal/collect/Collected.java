package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.time.TimesOfSources.Ends;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.RejectedRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one part of an input tells of itself, beside its records.
 *
 * @param rejected how many records cannot be used
 * @param rejects those of them that are kept
 * @param notes what is to be told of its sources, in order
 * @param leftOut records from outside the time asked for
 * @param otherEvents rows about other events than the end of a push
 * @param otherMessages messages about other things than pushes
 * @param answers what lists tell of themselves
 * @param skipped files passed over, or the first of them
 * @param passedOver how many there are
 * @param sheets of workbooks that were passed over
 * @param unreadable how many files could not be read, or not to their end
 * @param broken those of which some was read
 * @param sources what the times of each source were like, in order
 */
public record Collected(
        long rejected,
        List<RejectedRecord> rejects,
        List<Phrase> notes,
        long leftOut,
        long otherEvents,
        long otherMessages,
        List<PartialList> answers,
        List<String> skipped,
        long passedOver,
        List<String> sheets,
        long unreadable,
        List<PartialList> broken,
        List<TimesOf> sources) {
    /** What the times of a source were like. */
    public record TimesOf(String source, Ends ends, SourceTimes.Seen seen) {}

    public Collected {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
        answers = List.copyOf(answers);
        skipped = List.copyOf(skipped);
        sheets = List.copyOf(sheets);
        broken = List.copyOf(broken);
        sources = List.copyOf(sources);
    }

    /** Nothing. */
    public static final Collected NOTHING = new Collected(
            0, List.of(), List.of(), 0, 0, 0, List.of(), List.of(), 0, List.of(), 0, List.of(), List.of());

    /** {@return how many records it counts: those that say nothing of pushes} */
    public long records() {
        return rejected + leftOut + otherEvents + otherMessages;
    }

    /** {@return what this part of an input and the one behind it tell together} */
    public Collected and(Collected next) {
        return new Collected(
                rejected + next.rejected,
                joined(rejects, next.rejects, ReadingCollector.MOST_REJECTS),
                joined(notes, next.notes, Integer.MAX_VALUE),
                leftOut + next.leftOut,
                otherEvents + next.otherEvents,
                otherMessages + next.otherMessages,
                joined(answers, next.answers, Integer.MAX_VALUE),
                joined(skipped, next.skipped, ReadingCollector.MOST_SKIPPED),
                passedOver + next.passedOver,
                joined(sheets, next.sheets, ReadingCollector.MOST_SKIPPED),
                unreadable + next.unreadable,
                joined(broken, next.broken, Integer.MAX_VALUE),
                joined(sources, next.sources, Integer.MAX_VALUE));
    }

    private static <T> List<T> joined(List<T> first, List<T> next, int most) {
        return Stream.concat(first.stream(), next.stream()).limit(most).toList();
    }

    /**
     * {@return what this piece of a file and the one behind it tell together: of one source, the header of which both have}
     *
     * @param rowsBefore how many rows stand in the file before that piece
     */
    public Collected then(Collected next, long rowsBefore) {
        TimesOf mine = sources.get(0);
        TimesOf behind = next.sources.get(0);
        Collected moved = new Collected(
                next.rejected,
                next.rejects.stream()
                        .map(each -> new RejectedRecord(each.source(), rowsBefore + each.row(), each.why()))
                        .toList(),
                List.of(),
                next.leftOut,
                next.otherEvents,
                next.otherMessages,
                List.of(),
                List.of(),
                0,
                List.of(),
                next.unreadable,
                next.broken,
                List.of());
        Collected both = and(moved);
        return new Collected(
                both.rejected,
                both.rejects,
                PieceNotes.together(notes, next.notes),
                both.leftOut,
                both.otherEvents,
                both.otherMessages,
                answers,
                skipped,
                passedOver,
                sheets,
                both.unreadable,
                both.broken,
                List.of(new TimesOf(
                        mine.source(),
                        mine.ends().then(behind.ends()),
                        mine.seen().then(behind.seen()))));
    }
}
