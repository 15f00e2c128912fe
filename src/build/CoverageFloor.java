import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Fails where tests go through less than a share of the lines of all modules. Arguments: the coverage as CSV, the share. */
final class CoverageFloor {
    private CoverageFloor() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> header = List.of(lines.get(0).split(","));
        long missed = sum(lines, header.indexOf("LINE_MISSED"));
        long covered = sum(lines, header.indexOf("LINE_COVERED"));
        double share = (double) covered / (missed + covered);
        double floor = Double.parseDouble(arguments[1]);
        System.out.printf(Locale.ROOT, "Tests go through %.1f %% of %,d lines.%n", 100 * share, missed + covered);
        if (!(share >= floor)) {
            System.err.printf(
                    Locale.ROOT,
                    "That is less than %.1f %%. Maybe look at index.html beside %s for what no test goes through.%n",
                    100 * floor,
                    arguments[0]);
            System.exit(1);
        }
    }

    private static long sum(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[column]))
                .sum();
    }
}
