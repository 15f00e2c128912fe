package dev.whydrop.report;

import dev.whydrop.escaping.ForSpreadsheet;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Disconnects with what the report says about each, as CSV: the annotated input. A text never becomes a formula where it is opened. */
public final class CsvRecords {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    "source",
                    "row",
                    "domain",
                    "app_name",
                    "stream_name",
                    "start_time",
                    "end_time",
                    "client_ip",
                    "errcode",
                    "sub_errcode",
                    "reason",
                    "family",
                    "diagnosis",
                    "likelihood",
                    "advice_rank",
                    "suppressed_by")
            .get();

    private CsvRecords() {}

    /**
     * Writes one line for each verdict, in the order given. Times are UTC. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(List<Verdict> verdicts, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (Verdict verdict : verdicts) {
            printer.printRecord(line(verdict));
        }
        printer.flush();
    }

    private static List<Object> line(Verdict verdict) {
        Disconnect disconnect = verdict.disconnect();
        StreamId stream = disconnect.stream();
        List<Object> line = new ArrayList<>(16);
        line.add(ForSpreadsheet.of(disconnect.source()));
        line.add(disconnect.row());
        line.add(ForSpreadsheet.of(stream.domain()));
        line.add(ForSpreadsheet.of(stream.appName()));
        line.add(ForSpreadsheet.of(stream.streamName()));
        line.add(disconnect.start().map(Instant::toString).orElse(""));
        line.add(disconnect.end());
        line.add(ForSpreadsheet.of(disconnect.clientIp()));
        line.add(disconnect.code().known() ? disconnect.code().main() : "");
        line.add(disconnect.code().known() ? disconnect.code().sub() : "");
        line.add(ForSpreadsheet.of(disconnect.reason()));
        line.add(verdict.family());
        line.add(orEmpty(verdict.diagnosis()));
        line.add(verdict.diagnosis() == null ? "" : thousandths(verdict.likelihood()));
        line.add(verdict.adviceRank() == 0 ? "" : verdict.adviceRank());
        line.add(orEmpty(verdict.suppressedBy()));
        return line;
    }

    /** {@return a likelihood with three digits behind the point; by hand, as a format takes longer than all the rest of a line} */
    private static String thousandths(double likelihood) {
        long rounded = Math.round(likelihood * 1000);
        return rounded / 1000 + "." + Long.toString(1000 + rounded % 1000).substring(1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
