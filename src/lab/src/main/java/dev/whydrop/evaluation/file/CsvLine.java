package dev.whydrop.evaluation.file;

import dev.whydrop.escaping.ForSpreadsheet;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/**
 * One record of a CSV file.
 *
 * @param file the file, for messages
 * @param number the record's number, 1 for the first after the header
 * @param places where each column stands
 * @param values its values
 */
record CsvLine(String file, long number, Map<String, Integer> places, CSVRecord values) {
    /** {@return the value, stripped, without the mark that keeps a spreadsheet from taking it for a formula} */
    String text(String column) {
        int place = Objects.requireNonNull(places.get(column), column);
        if (place >= values.size()) {
            throw refused(
                    "has " + values.size() + " values, expected " + places.size() + ". Maybe the line is cut off.");
        }
        return ForSpreadsheet.original(values.get(place).strip());
    }

    /** {@return the value as {@link #text} gives it, empty when the file has no such column} */
    String textOfOptional(String column) {
        return places.containsKey(column) ? text(column) : "";
    }

    long whole(String column) {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException e) {
            throw unreadable(column, "whole number");
        }
    }

    /** {@return the number, 0 when there is none} */
    int wholeOrZero(String column) {
        return text(column).isEmpty() ? 0 : Math.toIntExact(whole(column));
    }

    /** {@return the number, 0 when there is none} */
    double decimalOrZero(String column) {
        try {
            return text(column).isEmpty() ? 0 : Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw unreadable(column, "number");
        }
    }

    Instant time(String column) {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeParseException e) {
            throw unreadable(column, "time such as 2026-11-20T19:00:00Z");
        }
    }

    /** {@return an error that names the record} */
    EvaluationException refused(String why) {
        return new EvaluationException("Record " + number + " of '" + file + "' " + why);
    }

    private EvaluationException unreadable(String column, String expected) {
        return refused("has " + column + " '" + text(column) + "', expected a " + expected
                + ". Maybe the file was edited or its columns are mixed up.");
    }
}
