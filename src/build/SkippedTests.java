import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints in one line how many tests were skipped and why, from the reports in the folders given. A folder that is missing has no tests. */
final class SkippedTests {
    private SkippedTests() {}

    public static void main(String[] folders) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Map<String, Integer> reasons = new TreeMap<>();
        for (String folder : folders) {
            File[] reports = new File(folder).listFiles((any, name) -> name.matches("TEST-.*\\.xml"));
            for (File report : reports == null ? new File[0] : reports) {
                NodeList skipped = reader.parse(report).getDocumentElement().getElementsByTagName("skipped");
                for (int i = 0; i < skipped.getLength(); i++) {
                    reasons.merge(reason((Element) skipped.item(i)), 1, Integer::sum);
                }
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
}
