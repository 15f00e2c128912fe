import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints in one line how many tests were skipped and why, from the reports of all modules in the folder given. */
final class SkippedTests {
    private SkippedTests() {}

    public static void main(String[] folder) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Map<String, Integer> reasons = new TreeMap<>();
        for (Path report : reports(Path.of(folder[0]))) {
            NodeList skipped =
                    reader.parse(report.toFile()).getDocumentElement().getElementsByTagName("skipped");
            for (int i = 0; i < skipped.getLength(); i++) {
                reasons.merge(reason((Element) skipped.item(i)), 1, Integer::sum);
            }
        }
        System.out.println(line(reasons));
    }

    private static String reason(Element skipped) {
        String reason = skipped.getAttribute("message").replaceFirst("^Assumption failed: ", "");
        return reason.isBlank() ? ((Element) skipped.getParentNode()).getAttribute("name") : reason;
    }

    private static String line(Map<String, Integer> reasons) {
        int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return "No test was skipped.";
        }
        StringBuilder line = new StringBuilder("Skipped tests: " + all + ".");
        reasons.forEach(
                (reason, count) -> line.append(" ").append(count).append(" × ").append(reason));
        return line.toString();
    }

    private static List<Path> reports(Path modules) throws IOException {
        PathMatcher report = modules.getFileSystem()
                .getPathMatcher("glob:" + modules + "/*/target/{surefire,failsafe}-reports/TEST-*.xml");
        try (Stream<Path> files = Files.walk(modules, 4)) {
            return files.filter(report::matches).sorted().toList();
        }
    }
}
