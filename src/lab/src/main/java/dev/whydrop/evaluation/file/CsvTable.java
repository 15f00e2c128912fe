package dev.whydrop.evaluation.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, UTF-8, that this product wrote.
 *
 * @param file the file, for messages
 * @param columns the columns it must have; others may stand beside them
 * @param writer who writes such files, for messages
 */
record CsvTable(Path file, List<String> columns, String writer) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * {@return what each record stands for, in the order of the file}
     *
     * @throws EvaluationException if the file cannot be read, lacks a column, or a record makes no sense
     */
    <T> List<T> read(Function<CsvLine, T> meaning) {
        List<CSVRecord> records = records();
        Map<String, Integer> places = records.isEmpty() ? Map.of() : places(records.get(0));
        List<String> missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new EvaluationException("'" + file + "' has no column " + String.join(", ", missing)
                    + ". Maybe it is not a file that " + writer + " writes, or the two files are swapped.");
        }
        return records.stream()
                .skip(1)
                .map(values -> new CsvLine(file.toString(), values.getRecordNumber() - 1, places, values))
                .map(line -> understood(line, meaning))
                .toList();
    }

    private static <T> T understood(CsvLine line, Function<CsvLine, T> meaning) {
        try {
            return meaning.apply(line);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw line.refused("makes no sense: " + e.getMessage());
        }
    }

    private List<CSVRecord> records() {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(in)) {
            return parser.getRecords();
        } catch (NoSuchFileException e) {
            throw new EvaluationException("'" + file + "' does not exist. Maybe the path is misspelt.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new EvaluationException(
                    "'" + file
                            + "' cannot be read. Maybe it is a folder, no CSV in UTF-8, or you have no right to read it.",
                    e);
        }
    }

    private static Map<String, Integer> places(CSVRecord header) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            places.putIfAbsent(header.get(place).replace(BYTE_ORDER_MARK, "").strip(), place);
        }
        return places;
    }
}
