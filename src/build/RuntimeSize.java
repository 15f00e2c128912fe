import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Fails where who embeds a module gets more jars or more bytes than promised. Arguments: the jar of the module, the class path it runs with, how many jars
 * and how many bytes they may be together.
 */
final class RuntimeSize {
    private RuntimeSize() {}

    public static void main(String[] arguments) {
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[0])));
        for (String each : arguments[1].split(File.pathSeparator)) {
            if (each.endsWith(".jar")) {
                jars.add(Path.of(each));
            }
        }
        int mostJars = Integer.parseInt(arguments[2]);
        long mostBytes = Long.parseLong(arguments[3]);
        long bytes = jars.stream().mapToLong(RuntimeSize::length).sum();
        System.out.printf(
                Locale.ROOT, "%s runs with %d jars of %,d bytes.%n", jars.get(0).getFileName(), jars.size(), bytes);
        if (jars.size() > mostJars || bytes > mostBytes) {
            System.err.printf(
                    Locale.ROOT,
                    "That is more than %d jars or %,d bytes. Maybe what one of them brings along is not needed at run time:%n",
                    mostJars,
                    mostBytes);
            jars.stream()
                    .sorted(Comparator.comparingLong(RuntimeSize::length).reversed())
                    .forEach(jar ->
                            System.err.printf(Locale.ROOT, "%,12d %s%n", RuntimeSize.length(jar), jar.getFileName()));
            System.exit(1);
        }
    }

    private static long length(Path jar) {
        return jar.toFile().length();
    }
}
