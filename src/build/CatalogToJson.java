import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes each YAML file of some folders as JSON, for the jar: reading YAML at every start would take longer than everything else that {@code
 * whydrop explain} does. Run by the build; see {@code catalog-to-json} in the pom. The YAML stays what people write and read.
 *
 * <p>Arguments: the folder to write to, then the folders to read. Sub-folders are kept: {@code advice/a.yaml} becomes {@code advice/a.json}.
 */
final class CatalogToJson {
    private CatalogToJson() {}

    public static void main(String[] folders) throws IOException {
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        ObjectMapper json = new ObjectMapper();
        Path to = Path.of(folders[0]);
        for (String folder : List.of(folders).subList(1, folders.length)) {
            Path from = Path.of(folder);
            for (Path file : yamlFiles(from)) {
                JsonNode content = yaml.readTree(file.toFile());
                Path written = to.resolve(from.relativize(file).toString().replaceFirst("\\.yaml$", ".json"));
                Files.createDirectories(written.getParent());
                json.writeValue(written.toFile(), content);
            }
        }
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
