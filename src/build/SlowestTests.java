import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Prints the test classes that took longest, from the reports in the folders given. A folder that is missing has no tests. */
final class SlowestTests {
    private static final int HOW_MANY = 10;

    private SlowestTests() {}

    /** How long one class of tests took, in seconds. */
    private record Took(String name, double seconds) {}

    public static void main(String[] folders) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        List<Took> all = new ArrayList<>();
        for (String folder : folders) {
            File[] reports = new File(folder).listFiles((any, name) -> name.matches("TEST-.*\\.xml"));
            for (File report : reports == null ? new File[0] : reports) {
                Element suite = reader.parse(report).getDocumentElement();
                // Thousands are set apart by commas.
                String seconds = suite.getAttribute("time").replace(",", "");
                all.add(new Took(suite.getAttribute("name"), Double.parseDouble(seconds)));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        all.sort(Comparator.comparingDouble(Took::seconds).reversed().thenComparing(Took::name));
        double whole = all.stream().mapToDouble(Took::seconds).sum();
        System.out.printf(Locale.ROOT, "The slowest of %d test classes, which took %.0f s:%n", all.size(), whole);
        all.stream()
                .limit(HOW_MANY)
                .forEach(each -> System.out.printf(Locale.ROOT, "%8.1f s  %s%n", each.seconds(), each.name()));
    }
}
