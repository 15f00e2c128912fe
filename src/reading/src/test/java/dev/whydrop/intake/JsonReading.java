package dev.whydrop.intake;

import dev.whydrop.model.Reject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON texts as tests read them. */
final class JsonReading {
    private JsonReading() {}

    static Intake read(String... texts) {
        return read(IntakeOptions.defaults(), texts);
    }

    /** {@return what is read from these texts, called {@code 1.json} and so on} */
    static Intake read(IntakeOptions options, String... texts) {
        Reader[] readers = new Reader[texts.length];
        for (int i = 0; i < texts.length; i++) {
            readers[i] = new StringReader(texts[i]);
        }
        return read(options, readers);
    }

    static Intake read(IntakeOptions options, Reader... texts) {
        Harvest harvest = new Harvest(options.room());
        RowReader rows = new RowReader(CsvFolder.CATALOG, options);
        JsonReader json = new JsonReader(options, rows);
        try {
            for (int i = 0; i < texts.length; i++) {
                json.read(texts[i], i + 1 + ".json", harvest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return harvest.intake(List.of());
    }

    static List<String> rejects(Intake intake) {
        return Told.rejects(intake).stream().map(JsonReading::line).toList();
    }

    private static String line(Reject reject) {
        return reject.source() + " " + reject.row() + ": " + reject.why();
    }
}
