package dev.whydrop.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.whydrop.Advisor;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Comparison;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Effect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.EvidenceLine;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.RowRef;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.TimePrecision;
import dev.whydrop.model.Weight;
import dev.whydrop.model.WhyNot;
import dev.whydrop.report.JsonRecords;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is what {@link JacksonJson} makes of the same records, to the byte. */
class RecordJsonTest {
    @ParameterizedTest
    @MethodSource("inputs")
    void a_report_of_each_input_is_the_same_in_every_language(Path input) throws IOException {
        for (Language language : Language.values()) {
            Intake intake = read(List.of(input));
            assertSame(advisor(language).advise(intake.observations(), intake.reading(), any -> true));
        }
    }

    static Stream<Path> inputs() throws IOException {
        return Files.list(Path.of("fixtures/events"))
                .filter(file -> !file.toString().endsWith(".md") && !file.endsWith("no-header.csv"))
                .sorted();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_report_of_a_random_log_is_the_same(long seed) throws IOException {
        Language language = Language.values()[(int) (seed % Language.values().length)];

        assertSame(advisor(language).advise(simulated(seed)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @Test
    void a_stored_report_is_the_same_though_parts_of_it_are_not_set() throws IOException {
        assertSame(StoredReport.read("stored", Files.readString(Path.of("fixtures/reports/stored-by-0.1.0.json"))));
    }

    @Test
    void a_report_of_several_sources_tells_the_source_of_each_row() throws IOException {
        Path evening = Path.of("fixtures/events/busy-evening.csv");
        Intake intake = read(List.of(evening, Path.of("fixtures/events/cut-then-expired.csv")));
        Report report = advisor(Language.EN).advise(intake.observations(), intake.reading(), any -> true);

        assertThat(written(report)).contains("\"" + evening + ":");
        assertSame(report);
    }

    @Test
    void an_explanation_and_a_comparison_are_the_same() throws IOException {
        Advisor advisor = advisor(Language.JA);
        Intake intake = read(List.of(Path.of("fixtures/events/busy-evening.csv")));
        Report report = advisor.advise(intake.observations(), intake.reading(), any -> true);
        WhyNot explanation = advisor.whyNot(intake.observations(), "network.uplink", any -> true);
        Comparison comparison = Comparison.of(report, advisor.advise(simulated(3)));
        StringWriter explained = new StringWriter();
        StringWriter compared = new StringWriter();

        JsonReport.write(explanation, explained);
        JsonReport.write(comparison, compared);

        assertThat(explained.toString()).isEqualTo(JacksonJson.of(explanation));
        assertThat(compared.toString()).isEqualTo(JacksonJson.of(comparison));
    }

    @Test
    void an_explanation_over_several_sources_tells_the_source_of_each_row() throws IOException {
        EvidenceLine evidence = new EvidenceLine(
                "NET-101",
                Effect.FOR,
                Weight.STRONG,
                "2 cuts",
                2,
                List.of(new RowRef("a.csv", 1), new RowRef("b.csv", 7)));
        Instant evening = Instant.parse("2026-11-20T19:00:00Z");
        WhyNot explanation = new WhyNot(
                "network.uplink",
                "Unstable connection",
                0.5,
                List.of(new WhyNot.Episode(
                        new StreamId("push.example", "live", "cam"),
                        evening,
                        evening,
                        2,
                        List.of(),
                        0.4,
                        List.of(evidence))));
        StringWriter explained = new StringWriter();

        JsonReport.write(explanation, explained);

        assertThat(explained.toString()).contains("\"rows\" : [ \"a.csv:1\", \"b.csv:7\" ]");
    }

    @Test
    void a_list_in_many_pieces_is_the_same_as_in_one() throws IOException {
        List<String> elements =
                IntStream.range(0, 1_234).mapToObj("element %d"::formatted).toList();

        assertThat(written(elements, TimePrecision.SECOND)).isEqualTo(JacksonJson.of(elements));
    }

    @Test
    void every_character_is_the_same() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from <= Character.MAX_CODE_POINT; from += 64) {
            texts.add(IntStream.range(from, from + 64)
                    .filter(each -> Character.getType(each) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }

        assertThat(written(texts, TimePrecision.SECOND)).isEqualTo(JacksonJson.of(texts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "2026-11-20T09:08:07Z",
                "2026-11-20T09:08:07.120Z",
                "+10000-01-01T00:00:00Z"
            })
    void a_time_is_told_as_java_tells_it(String time) throws IOException {
        assertThat(written(List.of(Instant.parse(time), Instant.EPOCH), TimePrecision.SECOND))
                .isEqualTo("[ \"" + time + "\", \"1970-01-01T00:00:00Z\" ]\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 9, 10, 1_234_567_890_123L, Long.MAX_VALUE})
    void a_number_is_told_as_java_tells_it(long number) throws IOException {
        assertThat(written(List.of(number), TimePrecision.SECOND)).isEqualTo("[ " + number + " ]\n");
    }

    @Test
    void seconds_that_the_input_does_not_tell_are_not_told() throws IOException {
        assertThat(written(List.of(Instant.parse("2026-11-20T09:08:07Z")), TimePrecision.MINUTE))
                .isEqualTo("[ \"2026-11-20T09:08:00Z\" ]\n");
    }

    @ParameterizedTest
    @ValueSource(classes = {Report.class, WhyNot.class, Comparison.class, JsonRecords.Line.class})
    void every_component_of_every_record_is_written(Class<?> written) {
        ObjectMapper jackson = JacksonJson.mapper(row -> true, TimePrecision.SECOND);

        assertThat(recordsIn(written))
                .allSatisfy(
                        type -> assertThat(RecordPart.of(type))
                                .extracting(part -> new String(part.name(), StandardCharsets.UTF_8))
                                .containsExactlyElementsOf(jackson
                                        .getSerializationConfig()
                                        .introspect(jackson.constructType(type))
                                        .findProperties()
                                        .stream()
                                        .map(BeanPropertyDefinition::getName)
                                        .map("\"%s\" : "::formatted)
                                        .toList()));
    }

    /** {@return the records that a record holds, at any depth, and itself} */
    private static Set<Class<?>> recordsIn(Class<?> record) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(record, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(each -> collect(each, found));
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && !writtenAsOneValue(record)
                && found.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(each -> collect(each, found));
        }
    }

    private static boolean writtenAsOneValue(Class<?> record) {
        return List.of(StreamId.class, ErrorCode.class, RowRef.class).contains(record);
    }

    private static Advisor advisor(Language language) {
        return Advisor.builder().language(language).build();
    }

    private static List<Disconnect> simulated(long seed) {
        return Simulation.run(SimulationOptions.of(seed, 12)).rows().stream()
                .map(row -> row.disconnect())
                .toList();
    }

    private static Intake read(List<Path> files) {
        return new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), InputStream::nullInputStream).read(files);
    }

    private static void assertSame(Report report) throws IOException {
        assertThat(written(report)).isEqualTo(JacksonJson.of(report));
    }

    private static String written(Report report) throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(report, json);
        return json.toString();
    }

    private static String written(List<?> list, TimePrecision precision) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonInPieces json = new JsonInPieces(() -> new RecordJson(row -> true, precision), Utf8.to(written))) {
            json.write(list);
        }
        return written.toString();
    }
}
