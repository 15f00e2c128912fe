package dev.whydrop.intake;

import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV, and notes in which way when it is not the plainest: UTF-8, commas, a header with the usual names. */
final class CsvReader implements SourceReader {
    private final RowReader rows;
    private final IntakeOptions options;
    private final Plainly plainly;

    CsvReader(RowReader rows, IntakeOptions options, Plainly plainly) {
        this.rows = rows;
        this.options = options;
        this.plainly = plainly;
    }

    @Override
    public void read(Source source, Harvest harvest) throws IOException {
        Separator separator = Separator.in(source.beginning(), options.columns());
        CsvFile file = new CsvFile(source, separator, plainly);
        Header header = file.header(options);
        noteForm(source, separator, header, harvest);
        rows.begin(header.times());
        file.readInto(harvest, rows, header);
        if (file.comments() > 0) {
            harvest.note("note.comments", source, file.comments());
        }
    }

    private void noteForm(Source source, Separator separator, Header header, Harvest harvest) {
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
            harvest.note("note.read-as", source, new Phrase.Several(parts));
        }
    }
}
