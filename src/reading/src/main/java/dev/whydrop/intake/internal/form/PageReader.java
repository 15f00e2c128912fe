package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Reads the first table of disconnects in a page: HTML, as panels export it under the name of a workbook, or the XML of spreadsheets. */
public final class PageReader implements SourceReader {
    private static final String ROWS = "tr, row";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final SourceReader csv;
    private final Tables tables;

    /** @param csv reads the table when it is found */
    public PageReader(SourceReader csv, Tables tables) {
        this.csv = csv;
        this.tables = tables;
    }

    @Override
    public void read(Source source, ReadingCollector collector) throws IOException {
        boolean xml = source.beginning().toLowerCase(Locale.ROOT).contains("<workbook");
        try (StreamParser page = new StreamParser(xml ? Parser.xmlParser() : Parser.htmlParser())) {
            page.parse(new TextReader(source.text(), StandardCharsets.UTF_8), "");
            PageRows rows = new PageRows(page);
            while (rows.nextTable()) {
                Optional<InputStream> table = tables.csv(rows);
                if (table.isPresent()) {
                    csv.read(Source.of(source.name(), table.get(), StandardCharsets.UTF_8), collector);
                    return;
                }
            }
        }
        Sight.refuse(source);
        throw Sight.named(source.name(), "html");
    }

    /** The rows of one table after another. What was read is taken out of the page, so that it is never in memory as a whole. */
    private static final class PageRows implements Iterator<List<String>> {
        private final StreamParser page;
        private @Nullable Element table;
        private @Nullable Element row;
        private boolean begun;

        PageRows(StreamParser page) {
            this.page = page;
        }

        /** Goes to the next table that has a row; {@return whether there is one} */
        boolean nextTable() throws IOException {
            Element before = table;
            if (!begun) {
                begun = true;
                row = page.selectNext(ROWS);
            }
            while (row != null && before != null && before.equals(tableOf(row))) {
                forward();
            }
            table = row == null ? null : tableOf(row);
            return row != null;
        }

        @Override
        public boolean hasNext() {
            return row != null && Objects.equals(tableOf(row), table);
        }

        @Override
        public List<String> next() {
            Element here = row;
            if (here == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            List<String> values = values(here);
            try {
                forward();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return values;
        }

        private void forward() throws IOException {
            Element done = row;
            row = page.selectNext(ROWS);
            if (done != null) {
                done.empty();
            }
        }

        private static @Nullable Element tableOf(Element row) {
            return row.closest("table");
        }

        private static List<String> values(Element row) {
            List<String> values = new ArrayList<>();
            for (Element cell : row.children()) {
                String name = cell.normalName();
                if (name.equals("td") || name.equals("th") || name.equals("cell")) {
                    values.add(value(cell));
                }
            }
            return values;
        }

        /** {@return the value itself where Excel has kept it beside what it shows, else what is shown} */
        private static String value(Element cell) {
            String number = cell.attr("x:num");
            return NUMBER.matcher(number).matches() ? number : cell.text();
        }
    }
}
