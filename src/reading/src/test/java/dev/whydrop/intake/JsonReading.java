package dev.whydrop.intake;

import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.message.JsonReader;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.model.Reject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON texts as tests read them. */
public final class JsonReading {
    private JsonReading() {}

    public static Intake read(String... texts) {
        return read(IntakeOptions.defaults(), texts);
    }

    /** {@return what is read from these texts, called {@code 1.json} and so on} */
    public static Intake read(IntakeOptions options, String... texts) {
        Reader[] readers = new Reader[texts.length];
        for (int i = 0; i < texts.length; i++) {
            readers[i] = new StringReader(texts[i]);
        }
        return read(options, readers);
    }

    public static Intake read(IntakeOptions options, Reader... texts) {
        ReadingCollector collector = new ReadingCollector(options.budget());
        RowReader rows = new RowReader(CsvFolder.CATALOG, options);
        JsonReader json = new JsonReader(options, rows);
        try {
            for (int i = 0; i < texts.length; i++) {
                json.read(texts[i], i + 1 + ".json", collector);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.intake(List.of());
    }

    public static List<String> rejects(Intake intake) {
        return Told.rejects(intake).stream().map(JsonReading::line).toList();
    }

    private static String line(Reject reject) {
        return reject.source() + " " + reject.row() + ": " + reject.why();
    }
}
