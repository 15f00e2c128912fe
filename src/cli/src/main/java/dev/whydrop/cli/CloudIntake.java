package dev.whydrop.cli;

import dev.whydrop.cloud.EventQuery;
import dev.whydrop.cloud.Fetched;
import dev.whydrop.cloud.LiveClient;
import dev.whydrop.cloud.LiveRecords;
import dev.whydrop.cloud.Shortfall;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.RecordSink;
import dev.whydrop.model.PartialList;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Reading;

/** Reads disconnect records from the platform, as they come. */
final class CloudIntake {
    private final LiveClient client;
    private final String source;

    /** @param source what the report calls the platform */
    CloudIntake(LiveClient client, String source) {
        this.client = client;
        this.source = source;
    }

    /** {@return the records, as the sink reads them} */
    Intake read(EventQuery query, ProgressLine progress, RecordSink sink) {
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
    static Phrase shortfall(Shortfall each) {
        return Phrase.of(
                "note.cloud-shortfall", each.window().from(), each.window().to(), each.announced(), each.given());
    }
}
