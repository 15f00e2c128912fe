import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Prints the test classes that took longest, from the reports of all modules in the folder given. */
final class SlowestTests {
    private static final int HOW_MANY = 10;

    private SlowestTests() {}

    /** How long one class of tests took, in seconds. */
    private record Took(String name, double seconds) {}

    public static void main(String[] folder) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        List<Took> all = new ArrayList<>();
        for (Path report : reports(Path.of(folder[0]))) {
            Element suite = reader.parse(report.toFile()).getDocumentElement();
            // Thousands are set apart by commas.
            String seconds = suite.getAttribute("time").replace(",", "");
            all.add(new Took(suite.getAttribute("name"), Double.parseDouble(seconds)));
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

    private static List<Path> reports(Path modules) throws IOException {
        PathMatcher report = modules.getFileSystem()
                .getPathMatcher("glob:" + modules + "/*/target/{surefire,failsafe}-reports/TEST-*.xml");
        try (Stream<Path> files = Files.walk(modules, 4)) {
            return files.filter(report::matches).sorted().toList();
        }
    }
}
