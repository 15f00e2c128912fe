package dev.whydrop.cli.option;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.input.CloudIntake;
import dev.whydrop.cli.terminal.ProgressLine;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.fetch.EventQuery;
import dev.whydrop.cloud.fetch.LiveRecords;
import dev.whydrop.cloud.state.LivePlatform;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.RecordSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options to read disconnect records from the platform instead of files. */
public final class CloudInput {
    @Option(names = "--cloud", description = "Instead of files: ask the platform. Needs --since and a key; see fetch.")
    boolean asked;

    @Mixin
    CloudConnection connection = new CloudConnection();

    /** Set by the command before its options are read. */
    @Nullable
    public Machine machine;

    /** {@return what asks the platform about advice} */
    public LivePlatform platform(Texts texts) {
        return new LivePlatform(connection.client(machine()), texts, clock());
    }

    public Clock clock() {
        return machine().clock();
    }

    public Machine machine() {
        return Objects.requireNonNull(machine, "machine");
    }

    /**
     * {@return whether the platform is to be asked instead of reading these files}
     *
     * @throws WrongUsage if there is neither, or both
     */
    boolean instead(List<String> files) {
        if (asked && !files.isEmpty()) {
            throw new WrongUsage(
                    "'" + files.get(0) + "' and --cloud are both given. Maybe leave one out, or fetch into a"
                            + " file first: whydrop fetch --since 24h --out day.csv");
        }
        if (!asked && files.isEmpty()) {
            throw new WrongUsage(
                    "FILE is missing. Maybe: whydrop report FILE.csv, or whydrop report" + " --cloud --since 24h");
        }
        return asked;
    }

    /** {@return the records of the time asked for, of the whole account: a cause outside of what is shown may explain it} */
    Intake read(IntakeOptions options, Terminal terminal, EventReader reader) {
        Instant since = options.since();
        if (since == null) {
            throw new WrongUsage("--cloud needs --since. Maybe --since 24h.");
        }
        Instant now = clock().instant();
        Instant until = Objects.requireNonNullElse(options.until(), now);
        try {
            EventQuery query = new EventQuery(since, until, null, null, null).answerableAt(now);
            RecordSink sink = reader.sink(connection.endpoint, LiveRecords.columns());
            return new CloudIntake(connection.client(machine()), connection.endpoint)
                    .read(query, new ProgressLine(terminal.err(), terminal.watched()), sink);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }
}
