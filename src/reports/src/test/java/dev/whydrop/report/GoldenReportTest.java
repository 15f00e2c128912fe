package dev.whydrop.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.whydrop.Advisor;
import dev.whydrop.AnyVersion;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.engine.internal.session.RuleBases;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.ErrorCode;
import dev.whydrop.model.Family;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.StreamId;
import dev.whydrop.model.json.JsonReport;
import dev.whydrop.report.text.TextReport;
import dev.whydrop.report.words.Presentation;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The reports of {@code fixtures/reports}, whole. After a change that is meant to show, write them anew with {@code mvn -B test
 * -Dtest=GoldenReportTest -Dwhydrop.golden=write} and read the difference.
 */
public class GoldenReportTest {
    /** Diagnoses of which the even world has no incident. */
    private static final List<String> OF_THE_REAL_WORLD = List.of(
            "client.release",
            "network.many-at-once",
            "client.restarts",
            "idle.once",
            "replaced.own-restart",
            "network.handover",
            "network.lingering-session",
            "refused.unspecified",
            "target.stray-pusher",
            "auth.probing");

    private static final Path EVENING = Path.of("fixtures/events/busy-evening.csv");

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_text_report_reads_as_agreed(Language language) throws IOException {
        String text =
                new TextReport(new Presentation(Texts.in(language), ZoneId.of("UTC"), 100)).render(report(language));

        assertGolden("busy-evening." + language + ".txt", text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_json_report_reads_as_agreed_and_is_valid(Language language) throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(report(language), json);

        assertThat(schema().validate(json.toString(), InputFormat.JSON)).isEmpty();
        assertGolden("busy-evening." + language + ".json", json.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_markdown_report_reads_as_agreed(Language language) throws IOException {
        String markdown = new MarkdownReport(new Presentation(Texts.in(language), ZoneId.of("UTC"), 100))
                .render(report(language));

        assertGolden("busy-evening." + language + ".md", markdown);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_csv_of_the_advice_reads_as_agreed(Language language) throws IOException {
        StringWriter csv = new StringWriter();
        CsvReport.write(report(language), csv);

        assertGolden("busy-evening." + language + ".csv", csv.toString());
    }

    @Test
    void every_diagnosis_reads_as_agreed_on_a_simulated_log() throws IOException {
        Report report = report(SimulationOptions.of(7, 84));

        String text = text(report);
        StringWriter json = new StringWriter();
        JsonReport.write(report, json);
        assertThat(schema().validate(json.toString(), InputFormat.JSON)).isEmpty();
        assertGolden("every-diagnosis.en.txt", text);
        assertThat(AdviceBook.of(RuleBases.load().diagnoses()).all())
                .filteredOn(each -> !OF_THE_REAL_WORLD.contains(each.id()) && !told(each, text))
                .extracting(Diagnosis::id)
                .isEmpty();
    }

    private static boolean told(Diagnosis diagnosis, String text) {
        return diagnosis.amplifier()
                ? text.contains("Made worse     " + diagnosis.title().in(Language.EN))
                : text.contains("Id             " + diagnosis.id() + "\n") || text.contains("[" + diagnosis.id() + "]");
    }

    @ParameterizedTest
    @FieldSource("OF_THE_REAL_WORLD")
    void a_diagnosis_that_only_the_real_world_has_reads_as_agreed(String id) throws IOException {
        String text = text(report(SimulationOptions.of(7, 3)
                .withSize(2, 100)
                .withWorld(World.REAL)
                .withOnly(id)));

        assertGolden(id + ".en.txt", text);
        assertThat(text).containsAnyOf("Id             " + id + "\n", "[" + id + "]");
    }

    private static Report report(SimulationOptions simulated) {
        return Advisor.create()
                .advise(Simulation.run(simulated).rows().stream()
                        .map(row -> row.disconnect())
                        .toList());
    }

    private static String text(Report report) {
        return new TextReport(new Presentation(Texts.in(Language.EN), ZoneId.of("UTC"), 100)
                        .with(Presentation.Detail.EVIDENCE))
                .render(report);
    }

    @Test
    void a_report_on_texts_without_codes_is_valid() throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(
                Advisor.create()
                        .advise(List.of(
                                withoutCode(Family.NETWORK, "19:00:00"),
                                withoutCode(Family.REPLACED, "19:10:00"),
                                withoutCode(Family.UNMAPPED, "19:20:00"))),
                json);

        assertThat(schema().validate(json.toString(), InputFormat.JSON)).isEmpty();
        assertThat(json.toString()).contains("\"replaced?\"").contains("\"reason\" : \"\"");
    }

    private static Disconnect withoutCode(Family family, String time) {
        return Disconnect.of(
                new StreamId("push.example", "live", "cam"),
                Instant.parse("2026-11-20T" + time + "Z"),
                ErrorCode.of(family));
    }

    public static Report report(Language language) {
        Intake intake = new EventReader(ErrorCatalog.load(), IntakeOptions.defaults(), InputStream::nullInputStream)
                .read(List.of(EVENING));
        return Advisor.builder()
                .language(language)
                .build()
                .diagnose(intake.disconnects(), intake.reading(), any -> true)
                .report();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    public static void assertGolden(String name, String report) throws IOException {
        String actual = AnyVersion.of(report);
        Path file = Path.of("fixtures/reports", name);
        if ("write".equals(System.getProperty("whydrop.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
