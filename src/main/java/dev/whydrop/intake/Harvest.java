package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Reading;
import dev.whydrop.model.Reject;
import java.util.ArrayList;
import java.util.List;

/** Collects what comes out of the files of one reading. Not safe to share between threads. */
final class Harvest {
    private final Texts texts;
    private final List<Disconnect> disconnects = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long leftOut;

    /** @param texts in the language of the notes */
    Harvest(Texts texts) {
        this.texts = texts;
    }

    void accept(Disconnect disconnect) {
        disconnects.add(disconnect);
    }

    void reject(String source, long row, String why) {
        rejects.add(new Reject(source, row, why));
    }

    /** Counts a row that ended outside the time asked for. */
    void leaveOut() {
        leftOut++;
    }

    /** Notes that there is nothing but a header in a file. */
    void noRows(InputFile file) {
        notes.add(
                file.standardInput()
                        ? texts.get("note.no-rows-standard-input")
                        : texts.get("note.no-rows", file.name()));
    }

    /** {@return all of it; every row went into exactly one of accepted, rejected and left out} */
    Intake intake(List<String> sources) {
        if (leftOut > 0) {
            notes.add(texts.get("note.left-out", leftOut));
        }
        long rows = disconnects.size() + rejects.size() + leftOut;
        return new Intake(disconnects, new Reading(sources, rows, rejects, notes));
    }
}
