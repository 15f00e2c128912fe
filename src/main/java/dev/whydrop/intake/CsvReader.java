package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV, and notes in which way when it is not the plainest: UTF-8, commas, a header with the usual names. */
final class CsvReader implements SourceReader {
    private final RowReader rows;
    private final Texts texts;
    private final IntakeOptions options;
    private final boolean plainly;

    /** @param plainly false to read even plain records as if they were not */
    CsvReader(RowReader rows, Texts texts, IntakeOptions options, boolean plainly) {
        this.rows = rows;
        this.texts = texts;
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
        file.readInto(harvest, rows, header, texts);
        if (file.comments() > 0) {
            harvest.note("note.comments", source, file.comments());
        }
    }

    private void noteForm(Source source, Separator separator, Header header, Harvest harvest) {
        List<String> parts = new ArrayList<>();
        if (!source.encoding().utf8()) {
            parts.add(source.encoding().name());
        }
        if (separator != Separator.COMMA) {
            parts.add(texts.get("form." + separator.key()));
        }
        if (!options.form().header()) {
            parts.add(texts.get("form.no-header"));
        } else if (header.wording() != Wording.PLAIN) {
            parts.add(texts.get("form." + header.wording().key()));
        }
        if (!parts.isEmpty()) {
            harvest.note("note.read-as", source, String.join(texts.get("list.separator"), parts));
        }
    }
}
