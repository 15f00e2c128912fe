package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.internal.json.Answers;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import dev.whydrop.model.Reading;
import java.util.ArrayList;
import java.util.List;

/** Puts together where all records come from, for the input section of a report. */
public final class WholeReading {
    /** The most files passed over that a note names. */
    private static final int MOST_NAMED = 3;

    private WholeReading() {}

    /**
     * {@return what was gone through}
     *
     * @param names of the sources
     * @param all what they tell of themselves
     * @param counts of the records that say something of pushes
     * @param settled what is done about times
     */
    public static Reading of(List<String> names, Collected all, JoinedEvents.Counts counts, SettledTimes settled) {
        List<Phrase> told = new ArrayList<>(all.notes());
        noteCount("note.left-out", all.leftOut() + counts.leftOut(), told);
        noteCount("note.other-events", all.otherEvents(), told);
        told.addAll(counts.guesses());
        if (all.rejected() > ReadingCollector.MOST_REJECTS) {
            told.add(Phrase.of("note.rejects", ReadingCollector.MOST_REJECTS, all.rejected()));
        }
        noteCount("note.joined", counts.joined(), told);
        noteCount("note.anomalies", counts.anomalyMessages(), told);
        noteCount("note.other-messages", all.otherMessages(), told);
        told.addAll(settled.notes());
        List<PartialList> partial = partial(all);
        partial.forEach(each -> told.add(missing(each)));
        noteNames("note.skipped", all.passedOver(), all.skipped(), told);
        noteNames("note.sheets", all.sheets().size(), all.sheets(), told);
        partial.addAll(all.broken());
        List<String> passedOver = new ArrayList<>(all.skipped());
        passedOver.addAll(all.sheets());
        return new Reading(
                names,
                counts.records() + counts.joined() + counts.running() + all.records(),
                counts.repeated(),
                all.rejected(),
                all.rejects(),
                told,
                partial,
                passedOver,
                settled.zone(),
                settled.precision());
    }

    private static void noteCount(String key, long count, List<Phrase> told) {
        if (count > 0) {
            told.add(Phrase.of(key, count));
        }
    }

    private static List<PartialList> partial(Collected all) {
        Answers answers = new Answers();
        all.answers().forEach(answers::add);
        return new ArrayList<>(answers.partial());
    }

    private static Phrase missing(PartialList each) {
        Long total = each.total();
        FileName name = new FileName(each.source());
        return total == null
                ? Phrase.of("note.partial-more", name, each.have())
                : Phrase.of("note.partial", name, each.have(), total, total - each.have());
    }

    /** Notes how many of what has a name there are, and names the first of them. */
    private static void noteNames(String key, long count, List<String> all, List<Phrase> told) {
        if (count == 0) {
            return;
        }
        List<FileName> names = all.stream().limit(MOST_NAMED).map(FileName::new).toList();
        told.add(Phrase.of(key, count, new Phrase.Several(names, count - names.size())));
    }
}
