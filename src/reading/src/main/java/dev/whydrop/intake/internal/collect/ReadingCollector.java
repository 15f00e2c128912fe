package dev.whydrop.intake.internal.collect;

import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.internal.json.Answers;
import dev.whydrop.intake.internal.json.JsonWalk;
import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.time.SourceTimes;
import dev.whydrop.intake.internal.time.TimesOfSources.Ends;
import dev.whydrop.intake.internal.url.PushUrlReader;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import dev.whydrop.model.PushAnomaly;
import dev.whydrop.model.RejectedRecord;
import dev.whydrop.model.RunningPush;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what comes out of the files of one reading. Not safe to share between threads. */
public final class ReadingCollector {
    /** The most rejects that are kept with their reason; the others are counted. */
    public static final int MOST_REJECTS = 10_000;

    /** The most files passed over that are kept with their names. */
    static final int MOST_SKIPPED = 1_000;

    private final MemoryBudget budget;
    private final long most;
    private final JoinedEvents events;
    private final List<RejectedRecord> rejects = new ArrayList<>();
    private final List<Phrase> notes = new ArrayList<>();
    private long rejected;
    private long leftOut;
    private long otherEvents;
    private long otherMessages;
    private final Answers answers = new Answers();
    private final List<String> skipped = new ArrayList<>();
    private long passedOver;
    private final List<Collected.TimesOf> sources = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private long unreadable;
    private final List<PartialList> broken = new ArrayList<>();

    /**
     * @param budget what the disconnects have to fit into
     */
    public ReadingCollector(MemoryBudget budget) {
        this(budget, new JoinedEvents());
    }

    /** @param events takes what records say of pushes */
    public ReadingCollector(MemoryBudget budget, JoinedEvents events) {
        this.budget = budget;
        this.most = budget.disconnects();
        this.events = events;
    }

    /**
     * Takes one more disconnect.
     *
     * @throws IntakeException if there is no more room
     */
    public void accept(Disconnect disconnect) {
        ended("", disconnect);
    }

    /**
     * Takes the message about the end of a push; the disconnect is null when it ended outside the time asked for.
     *
     * @throws IntakeException if there is no more room
     */
    public void ended(String sequence, @Nullable Disconnect disconnect) {
        events.ended(sequence, disconnect);
        if (disconnect != null && events.kept() > most) {
            throw budget.exceeded();
        }
    }

    /** Takes the message about the start of a push. */
    public void started(String sequence, RunningPush push) {
        checkRoom();
        events.started(sequence, push);
    }

    /** Takes a message about anomalies of a push. */
    public void saw(String sequence, String time, List<PushAnomaly> seen) {
        checkRoom();
        events.saw(sequence, time, seen);
    }

    /** {@return how many disconnects there are so far} */
    public int kept() {
        return events.disconnects();
    }

    /**
     * Takes what the times of a source were like that has been read.
     *
     * @param before how many disconnects there were before it
     */
    public void timesOf(String source, int before, SourceTimes.Seen seen) {
        begins.add(before);
        Ends ends = Ends.of(
                before, events.disconnects(), place -> events.disconnect(place).endMillis());
        sources.add(new Collected.TimesOf(source, ends, seen));
    }

    /** Counts a message that is about something else than pushes, such as a recording. */
    public void otherMessage() {
        otherMessages++;
    }

    private void checkRoom() {
        if (events.kept() >= most) {
            throw budget.exceeded();
        }
    }

    public void reject(String source, long row, BadRow bad) {
        if (rejected++ < MOST_REJECTS) {
            rejects.add(new RejectedRecord(source, row, bad.why()));
        }
    }

    /**
     * Counts a file that could not be read, or not to its end.
     *
     * @param have how many of its records are there
     */
    public void reject(String source, IntakeException why, long have) {
        unreadable++;
        if (rejected++ < MOST_REJECTS) {
            rejects.add(new RejectedRecord(source, 1, why.phrase()));
        }
        if (have > 0) {
            broken.add(new PartialList(source, have, null));
        }
    }

    /** Notes what a list tells of itself; see {@link JsonWalk.Target#listed}. */
    public void listed(String source, long listed, long total) {
        answers.add(source, listed, total);
    }

    /** Notes that a file in a folder or an archive is passed over. */
    public void skip(String source) {
        if (passedOver++ < MOST_SKIPPED) {
            skipped.add(source);
        }
    }

    /** Notes that a sheet of a workbook is passed over. */
    public void skipSheet(String source) {
        if (sheets.size() < MOST_SKIPPED) {
            sheets.add(source);
        }
    }

    /** Counts a row that ended outside the time asked for. */
    public void leaveOut() {
        leftOut++;
    }

    /** Whether a row was left out for its time. */
    public boolean hasLeftOut() {
        return leftOut + events.leftOut() > 0;
    }

    /** Counts a row that tells of another event than the end of a push. */
    public void leaveOutEvent() {
        otherEvents++;
    }

    /** Notes that there is nothing but a header in a file. */
    public void noRows(Source source) {
        notes.add(Phrase.of("note.no-rows", source.file()));
    }

    /**
     * Notes something about a source.
     *
     * @param key of a text whose first argument is the name of the source
     * @param about the second argument
     */
    public void note(String key, Source source, Object about) {
        notes.add(Phrase.of(key, source.file(), about));
    }

    /** Notes that a folder leads back to one it is in and is not entered again. */
    public void linkLoop(Path folder) {
        notes.add(Phrase.of("note.link-loop", new FileName(InputFile.source(folder))));
    }

    /** Notes that there is no record in a source. */
    public void noRecords(Source source) {
        notes.add(Phrase.of("note.no-records", source.file()));
    }

    /** Whether anything has been read that can be used. */
    public boolean hasAny() {
        return rows() > rejected || events.messages() > 0;
    }

    /** {@return how many records there are so far, but for those of pushes that started} */
    public long rows() {
        return events.records() + rejected + leftOut + otherEvents + otherMessages;
    }

    /**
     * {@return all of it; every record is counted once in it}
     *
     * @param urls judges the push URLs once more, with all of them at hand
     */
    public Intake intake(List<String> names, PushUrlReader urls) {
        JoinedEvents.Joined joined = events.join();
        urls.settle(joined.disconnects());
        return intake(names, joined);
    }

    /** {@return the same where no push URL is judged by others} */
    public Intake intake(List<String> names) {
        return intake(names, events.join());
    }

    private Intake intake(List<String> names, JoinedEvents.Joined joined) {
        List<Disconnect> disconnects = joined.disconnects();
        Collected all = collected();
        SettledTimes settled = SettledTimes.of(all.sources(), span -> {
            int begin = begins.get(span.place());
            return disconnects.subList(begin, begin + span.ends().count());
        });
        for (int place = 0; place < settled.mendings().size(); place++) {
            int begin = begins.get(place);
            int end = place + 1 < begins.size() ? begins.get(place + 1) : disconnects.size();
            settled.mendings().get(place).mend(disconnects.subList(begin, end));
        }
        return new Intake(
                disconnects,
                joined.running(),
                joined.anomalies(),
                WholeReading.of(names, all, joined.counts(), settled),
                unreadable);
    }

    /** {@return what its sources tell, without the records} */
    public Collected collected() {
        return new Collected(
                rejected,
                rejects,
                notes,
                leftOut,
                otherEvents,
                otherMessages,
                answers.told(),
                skipped,
                passedOver,
                sheets,
                unreadable,
                broken,
                sources);
    }
}
