package dev.whydrop.cloud.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The forms that fetched records are written in. */
public enum EventFormat {
    /** The canonical columns, which {@code whydrop report} reads. */
    CSV {
        @Override
        String header() {
            return ROWS.format(StreamEvent.COLUMNS.toArray()) + "\n";
        }

        @Override
        String row(StreamEvent event) {
            return ROWS.format(event.values().toArray()) + "\n";
        }

        @Override
        void readInto(SeenEvents seen, Path file) throws IOException {
            try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, ROWS)) {
                for (CSVRecord row : rows) {
                    seen.add(List.of(row.values()));
                }
            }
        }
    },
    /** The API's own objects, one a line. */
    NDJSON {
        @Override
        String header() {
            return "";
        }

        @Override
        String row(StreamEvent event) {
            return event.json() + "\n";
        }

        @Override
        void readInto(SeenEvents seen, Path file) throws IOException {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode event = JSON.readTree(line);
                    if (event instanceof ObjectNode object) {
                        seen.add(new StreamEvent(object).values());
                    }
                }
            }
        }
    };

    private static final CSVFormat ROWS =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * {@return the format that a file name ends in}
     *
     * @throws IllegalArgumentException if it ends in another
     */
    public static EventFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".ndjson")) {
            return NDJSON;
        }
        throw new IllegalArgumentException("'" + file + "' says no format. Maybe end it in .csv or .ndjson.");
    }

    /** {@return the format that the name of a device or a pipe ends in, which need not end in one} */
    public static EventFormat orCsv(Path standing) {
        return standing.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson") ? NDJSON : CSV;
    }

    /** {@return what a file begins with} */
    abstract String header();

    /** {@return a record with the end of its line} */
    abstract String row(StreamEvent event);

    /** Adds every record of a file that was written in this format. */
    abstract void readInto(SeenEvents seen, Path file) throws IOException;
}
