package dev.whydrop.quality;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A log as a support desk gets it, and what a senior colleague would say about it.
 *
 * @param id name of its two files, without {@code .csv} and {@code .yaml}
 * @param story what happened, in a sentence or two
 * @param by who wrote it down
 * @param arguments what the command is given beside the log
 * @param expect the checks that make an answer right, by the name of a {@link StoryCheck}; not empty
 * @param log the records
 */
record Story(String id, String story, String by, List<String> arguments, Map<String, JsonNode> expect, Path log) {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private record File(String id, String story, String by, List<String> arguments, Map<String, JsonNode> expect) {}

    Story {
        if (expect.isEmpty()) {
            throw new IllegalArgumentException("The story " + id + " expects nothing. Maybe its checks got lost.");
        }
        expect.keySet().forEach(StoryCheck::of);
    }

    /** {@return the stories of a folder, by name} */
    static List<Story> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Story::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what is not right about an answer, each with the check that says so; empty when it is right} */
    List<String> complaints(StoryAnswer answer) {
        List<String> complaints = new ArrayList<>();
        if (!expect.containsKey(StoryCheck.EXITS.toString())) {
            complaints.addAll(StoryCheck.EXITS.complaints(YAML.createArrayNode().add(0), expect, answer));
        }
        expect.forEach((name, wanted) -> complaints.addAll(StoryCheck.of(name).complaints(wanted, expect, answer)));
        return complaints;
    }

    @Override
    public String toString() {
        return id + ": " + story;
    }

    private static Story read(Path file) {
        Path log = Path.of(file.toString().replaceAll("\\.yaml$", ".csv"));
        try {
            File told = YAML.readValue(file.toFile(), File.class);
            if (!file.getFileName().toString().equals(told.id() + ".yaml")) {
                throw new IllegalStateException(file + " says it is the story " + told.id()
                        + ". Maybe one of the two was renamed without the other.");
            }
            return new Story(told.id(), told.story(), told.by(), told.arguments(), told.expect(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no story.", e);
        }
    }
}
