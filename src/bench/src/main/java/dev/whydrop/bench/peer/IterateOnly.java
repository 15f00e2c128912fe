package dev.whydrop.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The yardstick: goes through the values of a log with Commons CSV and does nothing with them. */
public final class IterateOnly {
    private IterateOnly() {}

    public static void main(String[] arguments) throws IOException {
        long rows = 0;
        long characters = 0;
        try (BufferedReader text = Files.newBufferedReader(Path.of(arguments[0]));
                CSVParser records = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord record : records) {
                rows++;
                for (String value : record) {
                    characters += value.length();
                }
            }
        }
        System.out.println("rows=" + rows + " characters=" + characters);
    }
}
