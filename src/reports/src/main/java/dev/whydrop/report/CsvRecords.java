package dev.whydrop.report;

import dev.whydrop.model.Disconnect;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
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
        FORMAT.print(out).flush(); // the header
        CsvLines lines = new CsvLines(FORMAT);
        for (Verdict verdict : verdicts) {
            add(verdict, lines);
            lines.drainWhenFullTo(out);
        }
        lines.drainTo(out);
        out.flush();
    }

    private static void add(Verdict verdict, CsvLines lines) throws IOException {
        Disconnect disconnect = verdict.disconnect();
        StreamId stream = disconnect.stream();
        lines.text(disconnect.source());
        lines.number(disconnect.row());
        lines.text(stream.domain());
        lines.text(stream.appName());
        lines.text(stream.streamName());
        lines.timeOrEmpty(disconnect.startMillis());
        lines.timeOrEmpty(disconnect.endMillis());
        lines.text(disconnect.clientIp());
        lines.own(disconnect.code().known() ? Integer.toString(disconnect.code().main()) : "");
        lines.own(disconnect.code().known() ? Integer.toString(disconnect.code().sub()) : "");
        lines.text(disconnect.reason());
        lines.own(verdict.family().toString());
        lines.own(orEmpty(verdict.diagnosis()));
        lines.own(verdict.diagnosis() == null ? "" : thousandths(verdict.likelihood()));
        lines.own(verdict.adviceRank() == 0 ? "" : Integer.toString(verdict.adviceRank()));
        lines.own(orEmpty(verdict.suppressedBy()));
        lines.end();
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
