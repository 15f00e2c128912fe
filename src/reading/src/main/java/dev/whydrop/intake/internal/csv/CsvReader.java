package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.column.Wording;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RowReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV, and notes in which way when it is not the plainest: UTF-8, commas, a header with the usual names. */
public final class CsvReader implements SourceReader {
    private final RowReader rows;
    private final IntakeOptions options;
    private final Plainly plainly;

    public CsvReader(RowReader rows, IntakeOptions options, Plainly plainly) {
        this.rows = rows;
        this.options = options;
        this.plainly = plainly;
    }

    @Override
    public void read(Source source, ReadingCollector collector) throws IOException {
        Separator separator = Separator.in(source.beginning(), options.columns());
        CsvPass file = new CsvPass(source, separator, plainly);
        Header header = file.header(options);
        noteForm(source, separator, header, collector);
        rows.begin(header.times());
        file.readInto(collector, rows, header);
        if (file.comments() > 0) {
            collector.note("note.comments", source, file.comments());
        }
    }

    private void noteForm(Source source, Separator separator, Header header, ReadingCollector collector) {
        List<Object> parts = new ArrayList<>();
        if (!source.encoding().utf8()) {
            parts.add(source.encoding().name());
        }
        if (separator != Separator.COMMA) {
            parts.add(Phrase.of("form." + separator.key()));
        }
        if (!options.form().header()) {
            parts.add(Phrase.of("form.no-header"));
        } else if (header.wording() != Wording.PLAIN) {
            parts.add(Phrase.of("form." + header.wording().key()));
        }
        if (!parts.isEmpty()) {
            collector.note("note.read-as", source, new Phrase.Several(parts));
        }
    }
}
