package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said about logs of every kind stays as it is, byte for byte: the JSON report, the annotated rows and the answer to why not. Only their digests
 * are kept. Who changes the meaning of a rule or a text, and only who does, writes them anew: {@code mvn -B test -Punchanged -Dwhydrop.golden=write}.
 */
class UnchangedReportsTest {
    private static final Path DIGESTS = Path.of("src/cli/src/test/resources/dev/whydrop/quality/reports.sha256");
    private static final int ONE_IN = 10;

    @Test
    void a_tenth_of_the_reports_is_as_it_was() throws IOException {
        List<ReportedLog> all = ReportedLogs.all();
        compare(IntStream.range(0, all.size())
                .filter(each -> each % ONE_IN == 0)
                .mapToObj(all::get)
                .toList());
    }

    @Tag("unchanged")
    @Test
    void every_report_is_as_it_was() throws IOException {
        if ("write".equals(System.getProperty("whydrop.golden"))) {
            Files.write(DIGESTS, new TreeSet<>(digests(ReportedLogs.all())));
            return;
        }
        compare(ReportedLogs.all());
    }

    private static void compare(List<ReportedLog> logs) throws IOException {
        assertThat(Files.readAllLines(DIGESTS)).containsAll(digests(logs));
    }

    private static List<String> digests(List<ReportedLog> logs) {
        List<String> digests = new ArrayList<>();
        for (ReportedLog each : logs) {
            digests.add(each.digests());
        }
        return digests;
    }
}
