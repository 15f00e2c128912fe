package dev.whydrop.intake.internal.message;

import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.json.ForeignHooks;
import dev.whydrop.intake.internal.json.JsonRecord;
import dev.whydrop.intake.internal.json.JsonWalk;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.TextReader;
import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Reads records out of the lines of a log, or of any other text in which they stand among other things. What holds no record is passed over. */
public final class LogReader implements SourceReader {
    private final IntakeOptions options;
    private final RowReader rows;

    public LogReader(IntakeOptions options, RowReader rows) {
        this.options = options;
        this.rows = rows;
    }

    @Override
    public void read(Source source, ReadingCollector collector) throws IOException {
        collector.note("note.read-as", source, Phrase.of("form.log"));
        JsonRows records = new JsonRows(options.callbackKey(), rows, source.name(), collector);
        long without = entries(new TextReader(source.text(), StandardCharsets.UTF_8), records, options);
        if (records.count() == 0) {
            collector.noRecords(source);
        } else if (without > 0) {
            collector.note("note.entries-without", source, without);
        }
    }

    /** Whether there is a record in the first part of a text. */
    public static boolean fits(String beginning, IntakeOptions options) {
        Sighted sighted = new Sighted();
        try {
            entries(new StringReader(beginning), sighted, options);
        } catch (IOException e) {
            return false;
        }
        return sighted.any;
    }

    /** {@return how many entries held no record} */
    private static long entries(Reader text, JsonWalk.Target target, IntakeOptions options) throws IOException {
        JsonWalk walk = JsonReader.walk(target, options.columns());
        LogEntries entries = new LogEntries(text);
        long without = 0;
        for (String entry = entries.next(); !entry.isEmpty(); entry = entries.next()) {
            if (!walk.text(entry) && !entry.isBlank()) {
                without++;
            }
        }
        return without;
    }

    /** Only sees whether there is something. */
    private static final class Sighted implements JsonWalk.Target {
        private boolean any;

        @Override
        public void take(JsonRecord record) {
            any |= record.event() || ForeignHooks.of(record).isPresent();
        }

        @Override
        public void refused(String code, String message) {
            any = true;
        }

        @Override
        public void noObject() {}

        @Override
        public void brokenBody() {
            any = true;
        }

        @Override
        public void listed(long listed, long total) {}
    }
}
