package dev.whydrop.cli;

import dev.whydrop.cloud.EventQuery;
import dev.whydrop.cloud.Fetched;
import dev.whydrop.cloud.LiveClient;
import dev.whydrop.cloud.LiveRecords;
import dev.whydrop.cloud.Shortfall;
import dev.whydrop.intake.Intake;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;
import dev.whydrop.model.RejectedRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads disconnect records from the platform: fetched into a file that is deleted afterwards, and read as any other. */
final class CloudIntake {
    private final LiveClient client;
    private final String source;

    /** @param source what the report calls the platform */
    CloudIntake(LiveClient client, String source) {
        this.client = client;
        this.source = source;
    }

    /**
     * {@return the records}
     *
     * @param reader reads them as it would read standard input
     */
    Intake read(EventQuery query, ProgressLine progress, Function<Supplier<InputStream>, Intake> reader) {
        try {
            Path file = Files.createTempFile("whydrop", ".csv");
            try {
                Fetched fetched = fetch(query, progress, file);
                progress.end(); // What reads it shows its own.
                return fetched.events() == 0 ? nothing() : named(reader.apply(() -> open(file)), fetched);
            } finally {
                progress.end();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new WrongUsage("What the platform gave cannot be kept in a temporary file (" + e
                    + "). Maybe the disk is full; -Djava.io.tmpdir=DIR names another place.");
        }
    }

    private Fetched fetch(EventQuery query, ProgressLine progress, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return LiveRecords.write(client, query, progress, out);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Intake nothing() {
        Reading reading = new Reading(List.of(source), 0, 0, 0, List.of(), List.of());
        return new Intake(List.of(), List.of(), List.of(), reading.withNote(Phrase.of("note.cloud-none")));
    }

    private Intake named(Intake intake, Fetched fetched) {
        Reading read = intake.reading();
        Reading reading = new Reading(
                List.of(source),
                read.rowsRead(),
                read.repeated(),
                read.rejected(),
                read.rejects().stream()
                        .map(each -> new RejectedRecord(source, each.row(), each.why()))
                        .toList(),
                read.notes(),
                fetched.shortfalls().stream()
                        .map(each -> new PartialList(source, each.given(), each.announced()))
                        .toList(),
                List.of(),
                read.zone(),
                read.timePrecision());
        for (Shortfall each : fetched.shortfalls()) {
            reading = reading.withNote(shortfall(each));
        }
        return new Intake(
                intake.disconnects().stream()
                        .map(each -> each.withRow(source, each.row()))
                        .toList(),
                intake.running(),
                intake.anomalies(),
                reading);
    }

    /** {@return what was not given} */
    static Phrase shortfall(Shortfall each) {
        return Phrase.of(
                "note.cloud-shortfall", each.window().from(), each.window().to(), each.announced(), each.given());
    }
}
