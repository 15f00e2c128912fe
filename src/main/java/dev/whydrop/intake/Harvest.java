package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Reject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what comes out of the files of one reading. Not safe to share between threads. */
final class Harvest {
    /** The most rejects that are kept with their reason; the others are counted. */
    static final int MOST_REJECTS = 10_000;

    private final Texts texts;
    private final Room room;
    private final long most;
    private final List<Disconnect> disconnects = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long rejected;
    private long leftOut;
    private long otherEvents;

    /**
     * @param texts in the language of the notes
     * @param room what the disconnects have to fit into
     */
    Harvest(Texts texts, Room room) {
        this.texts = texts;
        this.room = room;
        this.most = room.disconnects();
    }

    /** @throws IntakeException if there is no more room */
    void accept(Disconnect disconnect) {
        if (disconnects.size() >= most) {
            throw room.exceeded();
        }
        disconnects.add(disconnect);
    }

    void reject(String source, long row, BadRow bad) {
        if (rejected++ < MOST_REJECTS) {
            rejects.add(new Reject(source, row, bad.why()));
        }
    }

    /** Counts a row that ended outside the time asked for. */
    void leaveOut() {
        leftOut++;
    }

    /** Counts a row that tells of another event than the end of a push. */
    void leaveOutEvent() {
        otherEvents++;
    }

    /** Lets the push URLs be judged once more, with all of them at hand. */
    void settle(PushUrlReader urls) {
        urls.settle(disconnects);
    }

    /** Notes that there is nothing but a header in a file. */
    void noRows(Source source) {
        notes.add(
                source.standardInput()
                        ? texts.get("note.no-rows-standard-input")
                        : texts.get("note.no-rows", file(source)));
    }

    /**
     * Notes something about a source.
     *
     * @param key of a text whose first argument is the name of the source
     * @param about the second argument
     */
    void note(String key, Source source, Object about) {
        String name = source.standardInput() ? texts.get("note.standard-input") : file(source);
        notes.add(texts.get(key, name, about));
    }

    /** Notes that a folder leads back to one it is in and is not entered again. */
    void linkLoop(Path folder) {
        String name = Excerpt.line(folder.toString());
        notes.add(texts.get("note.link-loop", texts.file(name, name)));
    }

    private String file(Source source) {
        return texts.file(source.label(), Excerpt.line(source.name()));
    }

    /** {@return all of it; every row went into exactly one of accepted, rejected, left out and other events} */
    Intake intake(List<String> sources) {
        if (leftOut > 0) {
            notes.add(texts.get("note.left-out", leftOut));
        }
        if (otherEvents > 0) {
            notes.add(texts.get("note.other-events", otherEvents));
        }
        if (rejected > MOST_REJECTS) {
            notes.add(texts.get("note.rejects", MOST_REJECTS, rejected));
        }
        long rows = disconnects.size() + rejected + leftOut + otherEvents;
        return new Intake(disconnects, new Reading(sources, rows, rejected, rejects, notes));
    }
}
