package dev.whydrop.report;

import dev.whydrop.escaping.ForSpreadsheet;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Impact;
import dev.whydrop.model.Occurrence;
import dev.whydrop.model.Remedy;
import dev.whydrop.model.Report;
import dev.whydrop.model.Scope;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The advice of a report as CSV, one line each, for a spreadsheet. A text never becomes a formula there; numbers stay numbers. */
public final class CsvReport {
    private static final String BETWEEN_NAMES = "; ";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                    "rank",
                    "id",
                    "title",
                    "severity",
                    "owner",
                    "likelihood",
                    "priority",
                    "scope",
                    "domain",
                    "app_name",
                    "stream_name",
                    "client_ip",
                    "ip_block",
                    "node",
                    "disconnects",
                    "streams",
                    "off_air_seconds",
                    "streams_not_back",
                    "from",
                    "to",
                    "first_remedy",
                    "first_remedy_owner",
                    "first_remedy_effort",
                    "next_check",
                    "affected_streams",
                    "affected_client_ips",
                    "affected_domains",
                    "changed_settings",
                    "disabled")
            .get();

    private CsvReport() {}

    /**
     * Writes one line for each advice, most urgent first, each with the settings that are not the usual ones and the ids that were left out. Times are UTC, names in one cell are separated by a semicolon. The writer stays open.
     *
     * @throws IOException if the writer does
     */
    public static void write(Report report, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (Advice advice : report.advice()) {
            printer.printRecord(line(advice, report));
        }
        printer.flush();
    }

    private static List<Object> line(Advice advice, Report report) {
        List<Object> line = new ArrayList<>();
        line.add(advice.rank());
        line.add(text(advice.id()));
        line.add(text(advice.title()));
        line.add(advice.severity());
        line.add(advice.owner());
        line.add(advice.likelihood());
        line.add(advice.priority());
        scope(line, advice.scope());
        impact(line, advice.impact());
        List<Occurrence> occurrences = advice.occurrences();
        line.add(occurrences.get(0).from());
        line.add(occurrences.stream()
                .map(Occurrence::to)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        Remedy first = advice.remedies().get(0);
        line.add(text(first.text()));
        line.add(first.owner());
        line.add(first.effort());
        line.add(text(advice.nextCheck()));
        line.add(names(advice.affected().streams()));
        line.add(names(advice.affected().clientIps()));
        line.add(names(advice.affected().domains()));
        line.add(names(new TreeMap<>(report.settings()).entrySet()));
        line.add(names(report.disabled()));
        return line;
    }

    private static void scope(List<Object> line, Scope scope) {
        line.add(scope.kind());
        line.add(text(scope.domain()));
        line.add(text(scope.appName()));
        line.add(text(scope.streamName()));
        line.add(text(scope.clientIp()));
        line.add(text(scope.ipBlock()));
        line.add(text(scope.node()));
    }

    private static void impact(List<Object> line, Impact impact) {
        line.add(impact.disconnects());
        line.add(impact.streams());
        line.add(impact.offAirSeconds() == null ? "" : impact.offAirSeconds());
        line.add(impact.streamsNotBack());
    }

    private static String names(Collection<?> names) {
        return text(
                String.join(BETWEEN_NAMES, names.stream().map(Object::toString).toList()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : ForSpreadsheet.of(text);
    }
}
