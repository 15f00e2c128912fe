package dev.whydrop.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.StreamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the cases of all rules. A row is {@code STREAM START-END ADDRESS CODE}: the stream as {@code name} or {@code domain/name}; times as {@code
 * hh:mm:ss}, hours above 23 for later days, {@code ?} for an unknown start, one time alone for a refused push; {@code -} for an unknown address;
 * then, where needed, {@code expires=hh:mm:ss} and {@code resolution=WxH}.
 */
final class RuleCases {
    private static final Path FOLDER = Path.of("fixtures/rules");
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");
    private static final Pattern ROW = Pattern.compile(
            "(\\S+) (?:(\\?|\\d+:\\d\\d:\\d\\d)-)?(\\d+:\\d\\d:\\d\\d) (\\S+) (\\S+)(?: expires=(\\S+))?(?: resolution=(\\S+))?");
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record CaseFile(String rule, List<Case> cases) {}

    private record Case(String name, String kind, boolean fires, List<String> rows) {}

    private RuleCases() {}

    static List<RuleCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleCase> read(Path file) {
        try {
            CaseFile cases = YAML.readValue(file.toFile(), CaseFile.class);
            if (!file.getFileName().toString().equals(cases.rule() + ".yaml")) {
                throw new IllegalStateException(file + " says rule " + cases.rule());
            }
            return cases.cases().stream()
                    .map(each -> new RuleCase(
                            cases.rule(),
                            each.name(),
                            RuleCase.Kind.valueOf(
                                    each.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                            each.fires(),
                            rows(file, each.rows())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Disconnect> rows(Path file, List<String> rows) {
        List<Disconnect> disconnects = new ArrayList<>();
        for (String row : rows) {
            Matcher parts = ROW.matcher(row);
            if (!parts.matches()) {
                throw new IllegalStateException(file + ": '" + row + "' is no row");
            }
            String[] path = parts.group(1).split("/", -1);
            StreamId stream = new StreamId(path.length == 2 ? path[0] : "push.example", "live", path[path.length - 1]);
            ErrorCode code = ErrorCode.parse(parts.group(5));
            String start = parts.group(2) == null ? parts.group(3) : parts.group(2);
            disconnects.add(new Disconnect(
                    file.getFileName().toString(),
                    disconnects.size() + 1L,
                    stream,
                    start.equals("?") ? Disconnect.UNKNOWN : millis(start),
                    millis(parts.group(3)),
                    parts.group(4).equals("-") ? "" : parts.group(4),
                    code,
                    "",
                    "",
                    parts.group(7) == null ? "" : parts.group(7),
                    parts.group(6) == null ? Disconnect.UNKNOWN : millis(parts.group(6))));
        }
        return disconnects;
    }

    private static long millis(String clock) {
        String[] parts = clock.split(":", -1);
        return DAY.plus(Duration.ofHours(Long.parseLong(parts[0]))
                        .plusMinutes(Long.parseLong(parts[1]))
                        .plusSeconds(Long.parseLong(parts[2])))
                .toEpochMilli();
    }
}
