package dev.whydrop.simulation;

import dev.whydrop.model.Disconnect;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A simulated log as the two files {@code events.csv} and {@code truth.csv}. */
public final class SimulatedCsv {
    private static final List<String> EVENTS = List.of(
            "domain",
            "app_name",
            "stream_name",
            "start_time",
            "end_time",
            "client_ip",
            "errcode",
            "sub_errcode",
            "reason");
    private static final List<String> TRUTH = List.of("row", "diagnosis", "incident");

    private SimulatedCsv() {}

    /**
     * Writes the records. Times are UTC. There is a column for the node where some record has one. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void writeEvents(SimulatedLog log, Writer out) throws IOException {
        boolean nodes =
                log.rows().stream().anyMatch(row -> !row.disconnect().node().isEmpty());
        CSVPrinter printer = printer(out, EVENTS, nodes, "node");
        for (SimulatedRow row : log.rows()) {
            printEvent(row, printer);
            if (nodes) {
                printer.print(row.disconnect().node());
            }
            printer.println();
        }
        printer.flush();
    }

    private static void printEvent(SimulatedRow row, CSVPrinter printer) throws IOException {
        Disconnect disconnect = row.disconnect();
        printer.print(disconnect.stream().domain());
        printer.print(disconnect.stream().appName());
        printer.print(disconnect.stream().streamName());
        printer.print(disconnect.start().map(Instant::toString).orElse(""));
        printer.print(disconnect.end());
        printer.print(disconnect.clientIp());
        printer.print(row.textOnly() ? "" : disconnect.code().main());
        printer.print(row.textOnly() ? "" : disconnect.code().sub());
        printer.print(disconnect.reason());
    }

    /**
     * Writes what is true for each record: one line for each, in the same order. There is a column for what is as good an answer where some record
     * has one. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void writeTruth(SimulatedLog log, Writer out) throws IOException {
        boolean several = log.rows().stream().anyMatch(row -> !row.also().isEmpty());
        CSVPrinter printer = printer(out, TRUTH, several, "also");
        for (SimulatedRow row : log.rows()) {
            printer.print(row.disconnect().row());
            printer.print(row.diagnosis());
            printer.print(row.incident());
            if (several) {
                printer.print(row.also());
            }
            printer.println();
        }
        printer.flush();
    }

    /** {@return a printer that has printed the header, with one column more if there is more to tell} */
    private static CSVPrinter printer(Writer out, List<String> header, boolean more, String column) throws IOException {
        List<String> columns = new ArrayList<>(header);
        if (more) {
            columns.add(column);
        }
        return new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator("\n")
                        .setHeader(columns.toArray(String[]::new))
                        .get());
    }
}
