package dev.whydrop.flink.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whydrop.Advisor;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Observations;
import dev.whydrop.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a job told. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** {@return the lines that are to be seen in a folder of output} */
    static List<String> lines(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(each));
            }
        }
        return lines;
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + line, e);
        }
    }

    /** {@return the newest of each finding} */
    static Map<String, JsonNode> newest(List<String> lines) {
        Map<String, JsonNode> newest = new TreeMap<>();
        lines.stream()
                .map(Told::json)
                .sorted(Comparator.comparingInt(
                        (JsonNode each) -> each.path("version").asInt()))
                .forEach(each -> newest.put(each.path("fingerprint").asText(), each));
        return newest;
    }

    /** {@return severity and likelihood in a word of what is open, by fingerprint} */
    static Map<String, String> open(List<String> lines) {
        Map<String, String> open = new TreeMap<>();
        newest(lines).forEach((fingerprint, each) -> {
            if (!each.path("state").asText().equals("closed")) {
                open.put(
                        fingerprint,
                        each.path("id").asText() + " " + each.path("severity").asText() + " "
                                + each.path("confidence").asText());
            }
        });
        return open;
    }

    /** {@return which versions of which findings were told, in order} */
    static List<String> versions(List<String> lines) {
        return lines.stream()
                .map(Told::json)
                .map(each -> each.path("fingerprint").asText() + " "
                        + each.path("version").asInt())
                .sorted()
                .toList();
    }

    /** Whether each finding was told from version 1 on, and none is missing. */
    static boolean versionsWithoutGap(List<String> lines) {
        Map<String, Long> counts = lines.stream()
                .map(Told::json)
                .collect(Collectors.groupingBy(each -> each.path("fingerprint").asText(), Collectors.counting()));
        return newest(lines).entrySet().stream()
                .allMatch(each -> counts.get(each.getKey())
                        == each.getValue().path("version").asInt());
    }

    static List<Advice> advised(Observations observations) {
        return Advisor.create()
                .advise(
                        observations,
                        Reading.fromCode(observations.disconnects().size()))
                .advice();
    }

    /** {@return the same of a report on all of it} */
    static Map<String, String> expected(Observations observations) {
        Map<String, String> open = new TreeMap<>();
        for (Advice each : advised(observations)) {
            open.put(each.fingerprint(), each.id() + " " + each.severity() + " " + each.confidence());
        }
        return open;
    }
}
