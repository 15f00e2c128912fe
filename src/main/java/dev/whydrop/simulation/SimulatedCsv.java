package dev.whydrop.simulation;

import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A simulated log as the two files {@code events.csv} and {@code truth.csv}. */
public final class SimulatedCsv {
    private static final CSVFormat EVENTS = format(
            "domain",
            "app_name",
            "stream_name",
            "start_time",
            "end_time",
            "client_ip",
            "errcode",
            "sub_errcode",
            "reason");
    private static final CSVFormat TRUTH = format("row", "diagnosis", "incident");

    private SimulatedCsv() {}

    /**
     * Writes the records. Times are UTC. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void writeEvents(SimulatedLog log, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, EVENTS);
        for (SimulatedRow row : log.rows()) {
            Disconnect disconnect = row.disconnect();
            printer.printRecord(
                    disconnect.stream().domain(),
                    disconnect.stream().appName(),
                    disconnect.stream().streamName(),
                    disconnect.start().map(Instant::toString).orElse(""),
                    disconnect.end(),
                    disconnect.clientIp(),
                    row.textOnly() ? "" : disconnect.code().main(),
                    row.textOnly() ? "" : disconnect.code().sub(),
                    disconnect.reason());
        }
        printer.flush();
    }

    /**
     * Writes what is true for each record: one line for each, in the same order. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void writeTruth(SimulatedLog log, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, TRUTH);
        for (SimulatedRow row : log.rows()) {
            printer.printRecord(row.disconnect().row(), row.diagnosis(), row.incident());
        }
        printer.flush();
    }

    private static CSVFormat format(String... header) {
        return CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader(header)
                .get();
    }
}
