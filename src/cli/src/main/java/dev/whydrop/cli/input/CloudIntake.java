package dev.whydrop.cli.input;

import dev.whydrop.cli.terminal.ProgressLine;
import dev.whydrop.cloud.client.LiveClient;
import dev.whydrop.cloud.fetch.EventQuery;
import dev.whydrop.cloud.fetch.Fetched;
import dev.whydrop.cloud.fetch.LiveRecords;
import dev.whydrop.cloud.fetch.Shortfall;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.RecordSink;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;

/** Reads disconnect records from the platform, as they come. */
public final class CloudIntake {
    private final LiveClient client;
    private final String source;

    /** @param source what the report calls the platform */
    public CloudIntake(LiveClient client, String source) {
        this.client = client;
        this.source = source;
    }

    /** {@return the records, as the sink reads them} */
    public Intake read(EventQuery query, ProgressLine progress, RecordSink sink) {
        try {
            Fetched fetched = LiveRecords.each(client, query, progress, sink::accept);
            return told(sink.end(), fetched);
        } finally {
            progress.end();
        }
    }

    private Intake told(Intake intake, Fetched fetched) {
        Reading read = intake.reading();
        Reading reading = new Reading(
                read.sources(),
                read.rowsRead(),
                read.repeated(),
                read.rejected(),
                read.rejects(),
                read.notes(),
                fetched.shortfalls().stream()
                        .map(each -> new PartialList(source, each.given(), each.announced()))
                        .toList(),
                read.skipped(),
                read.zone(),
                read.timePrecision());
        if (fetched.events() == 0) {
            reading = reading.withNote(Phrase.of("note.cloud-none"));
        }
        for (Shortfall each : fetched.shortfalls()) {
            reading = reading.withNote(shortfall(each));
        }
        return new Intake(intake.disconnects(), intake.running(), intake.anomalies(), reading);
    }

    /** {@return what was not given} */
    public static Phrase shortfall(Shortfall each) {
        return Phrase.of(
                "note.cloud-shortfall", each.window().from(), each.window().to(), each.announced(), each.given());
    }
}
