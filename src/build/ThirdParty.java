import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes which components of others are in a jar that holds all it needs, each with its version, its licence, the text of that licence and its notices,
 * and fails where one has a licence that is not allowed, or none of which the text is known. Run by the build; see {@code third-party} in the poms.
 *
 * <p>Arguments: the bill of materials as CycloneDX JSON, the class path with the jars of the components, the folder with the licences that are allowed and
 * the texts that components do not bring along, the text of the Apache licence, the file to write, the sentence it begins with.
 */
final class ThirdParty {
    private static final String OWN_GROUP = "dev.whydrop";
    private static final String APACHE = "Apache-2.0";
    private static final String END_OF_TERMS = "END OF TERMS AND CONDITIONS";

    private final Path folder;
    private final String apache;
    private final Map<String, String> allowed;
    /** A text without its blanks to its number and the text itself, in the order they were met. */
    private final Map<String, Text> texts = new LinkedHashMap<>();

    private final List<String> faults = new ArrayList<>();

    private ThirdParty(Path folder, Path apache) throws IOException {
        this.folder = folder;
        this.apache = Files.readString(apache);
        this.allowed = allowed(folder.resolve("allowed.txt"));
    }

    private record Text(int number, String title, String content) {}

    public static void main(String[] arguments) throws IOException {
        ThirdParty all = new ThirdParty(Path.of(arguments[2]), Path.of(arguments[3]));
        String page = all.page(arguments[5], new ObjectMapper().readTree(new File(arguments[0])), arguments[1]);
        if (!all.faults.isEmpty()) {
            all.faults.forEach(System.err::println);
            System.exit(1);
        }
        Path to = Path.of(arguments[4]);
        Files.createDirectories(to.getParent());
        Files.writeString(to, page);
    }

    private String page(String first, JsonNode bill, String classPath) throws IOException {
        Map<String, JsonNode> components = new TreeMap<>();
        for (JsonNode each : bill.path("components")) {
            if (!each.path("group").asText().equals(OWN_GROUP)) {
                components.put(
                        each.path("group").asText() + ":" + each.path("name").asText(), each);
            }
        }
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, JsonNode> each : components.entrySet()) {
            String version = each.getValue().path("version").asText();
            String artifact = each.getValue().path("name").asText();
            String licence = licence(each.getKey(), each.getValue().path("licenses"));
            list.append(each.getKey()).append(' ').append(version).append('\n');
            list.append("    ").append(licence).append(", text ");
            list.append(texts(each.getKey(), artifact, licence, jar(classPath, artifact, version)));
            list.append('\n');
        }
        StringBuilder page = new StringBuilder(first);
        page.append(" The licence of each and its notices stand below the list.\n\n")
                .append(list);
        for (Text text : texts.values()) {
            page.append("\n\n").append("=".repeat(80)).append('\n');
            page.append("Text ")
                    .append(text.number())
                    .append(": ")
                    .append(text.title())
                    .append('\n');
            page.append("=".repeat(80))
                    .append("\n\n")
                    .append(text.content().strip())
                    .append('\n');
        }
        return page.toString();
    }

    private String licence(String component, JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : licences) {
            names.add(
                    each.has("expression")
                            ? each.path("expression").asText()
                            : each.path("license")
                                    .path("id")
                                    .asText(each.path("license").path("name").asText()));
        }
        for (String name : names) {
            if (allowed.containsKey(name)) {
                return allowed.get(name);
            }
        }
        faults.add(component + " has the licence " + (names.isEmpty() ? "of nobody knows what" : names)
                + ", which is not among those of " + folder.resolve("allowed.txt")
                + ". Maybe do without it, or meet its conditions and add it.");
        return "";
    }

    /** {@return the numbers of what a component says about its licence, and of the text of that licence where it says nothing} */
    private String texts(String component, String artifact, String licence, Path jar) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        Path own = folder.resolve(artifact + ".txt");
        if (licence.equals(APACHE)) {
            numbers.add(number(APACHE, apache));
        } else if (Files.exists(own)) {
            numbers.add(number(licence + ", " + component, Files.readString(own)));
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            entries.sort((one, other) -> one.getName().compareTo(other.getName()));
            for (ZipEntry entry : entries) {
                if (tellsLicence(entry.getName())) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    boolean same = compact(text).equals(compact(apache))
                            || compact(text).equals(compact(terms(apache)));
                    numbers.add(number(component + ", " + entry.getName(), same ? apache : text));
                }
            }
        }
        if (numbers.isEmpty()) {
            faults.add(
                    component + " is under " + licence + " and brings no text of it. Maybe write it to " + own + ".");
        }
        return numbers.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int number(String title, String text) {
        return texts.computeIfAbsent(compact(text), key -> new Text(texts.size() + 1, title, text))
                .number();
    }

    private static boolean tellsLicence(String entry) {
        return entry.matches("(?i)(.*/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)(\\.txt|\\.md)?");
    }

    /** {@return the text without the appendix that tells how to apply it} */
    private static String terms(String text) {
        return text.substring(0, text.indexOf(END_OF_TERMS) + END_OF_TERMS.length());
    }

    private static String compact(String text) {
        return text.replace("https:", "http:").replaceAll("\\s+", "");
    }

    private static Path jar(String classPath, String artifact, String version) {
        String name = artifact + "-" + version + ".jar";
        for (String each : classPath.split(File.pathSeparator)) {
            Path path = Path.of(each);
            if (path.endsWith(name)) {
                return path;
            }
        }
        throw new IllegalStateException(name + " is not on the class path. Maybe it is of another scope.");
    }

    private static Map<String, String> allowed(Path file) throws IOException {
        Map<String, String> allowed = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ");
                allowed.put(parts[0].strip(), parts[parts.length - 1].strip());
            }
        }
        return allowed;
    }
}
