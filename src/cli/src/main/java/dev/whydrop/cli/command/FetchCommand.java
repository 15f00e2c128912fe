package dev.whydrop.cli.command;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.input.CloudIntake;
import dev.whydrop.cli.input.NamePattern;
import dev.whydrop.cli.input.PointInTime;
import dev.whydrop.cli.option.CloudConnection;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.FailedFile;
import dev.whydrop.cli.terminal.ProgressLine;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.LiveClient;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.fetch.EventFormat;
import dev.whydrop.cloud.fetch.EventQuery;
import dev.whydrop.cloud.fetch.Fetched;
import dev.whydrop.cloud.fetch.LiveRecords;
import dev.whydrop.cloud.fetch.PartFile;
import dev.whydrop.files.OutputTarget;
import dev.whydrop.model.Language;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whydrop fetch}: disconnect records from the platform into a file. */
@Command(
        name = "fetch",
        description = {
            "Fetches disconnect records from the platform.",
            "The key is taken from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or from"
                    + " ~/.tencentcloud/credentials. Nothing is changed on the platform."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop fetch --since 24h --out day.csv",
            "  whydrop fetch --since 60d --domain push.example.com --out months.ndjson",
            "  whydrop fetch --since 60d --domain push.example.com --out months.ndjson --resume"
        })
public final class FetchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Machine machine;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From when on: how long ago (90m, 24h, 7d; 60d at most) or a time (UTC).")
    @Nullable
    String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Up to when. Default: now.")
    @Nullable
    String until;

    @Option(names = "--domain", paramLabel = "NAME", description = "Only this push domain.")
    @Nullable
    String domain;

    @Option(names = "--app", paramLabel = "NAME", description = "Only this AppName (path).")
    @Nullable
    String app;

    @Option(names = "--stream", paramLabel = "NAME", description = "Only this StreamName, exactly.")
    @Nullable
    String stream;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to: a .csv file, or .ndjson for the API's own objects. Default: CSV to standard output.")
    @Nullable
    Path out;

    @Option(names = "--resume", description = "Go on with a fetch into --out that was not finished.")
    boolean resume;

    @Mixin
    CloudConnection connection = new CloudConnection();

    public FetchCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(terminal.err(), terminal.watched());
        try {
            Fetched fetched = out == null ? toStandardOutput(progress) : toFile(out, progress);
            progress.end();
            Texts texts = Texts.in(Language.EN);
            fetched.shortfalls().forEach(each -> terminal.err().println(texts.say(CloudIntake.shortfall(each))));
            return ExitCode.DONE.status();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        } finally {
            progress.end();
        }
    }

    private Fetched toStandardOutput(ProgressLine progress) throws IOException {
        if (resume) {
            throw new WrongUsage("--resume needs the file to go on with. Maybe give --out FILE.");
        }
        EventQuery query = query();
        return LiveRecords.write(connection.client(machine), query, progress, terminal.out());
    }

    private Fetched toFile(Path named, ProgressLine progress) {
        OutputTarget target = target(named);
        if (target.standing() && !Files.isDirectory(named)) {
            return toStanding(target, progress);
        }
        Path file = target.path();
        EventFormat.of(file); // a name that says no format is told before a key is missed
        EventQuery asked = resume ? null : query();
        LiveClient client = connection.client(machine);
        try (PartFile part = asked == null ? PartFile.resume(file) : PartFile.begin(file, asked)) {
            refuseOtherSelection(part.query());
            Thread whenStopped = new Thread(() -> stopped(part, progress), "stopped");
            Runtime.getRuntime().addShutdownHook(whenStopped);
            try {
                return part.fill(client, progress);
            } catch (CloudException | IOException e) {
                progress.end();
                if (part.begun()) {
                    terminal.err().println(part.reached());
                }
                throw e;
            } finally {
                forget(whenStopped);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static OutputTarget target(Path named) {
        try {
            OutputTarget target = OutputTarget.of(named);
            target.checkLinks();
            return target;
        } catch (IOException e) {
            throw unwritable(named, e);
        }
    }

    /** A device or a pipe takes the records as they come. */
    private Fetched toStanding(OutputTarget target, ProgressLine progress) {
        if (resume) {
            throw new WrongUsage("'" + target.named() + "' is no file that --resume can go on with. Maybe name one.");
        }
        EventFormat format = EventFormat.orCsv(target.named());
        EventQuery query = query();
        LiveClient client = connection.client(machine);
        try (Writer out = OutputFile.writerOnto(target)) {
            return LiveRecords.write(client, query, format, progress, out);
        } catch (IOException e) {
            throw unwritable(target.named(), e);
        }
    }

    private static WrongUsage unwritable(Path file, IOException e) {
        return new WrongUsage("'" + file + "' cannot be written: " + FailedFile.unwritten(e));
    }

    private void stopped(PartFile part, ProgressLine progress) {
        part.stop();
        progress.end();
        if (part.begun()) {
            terminal.err().println("Stopped. " + part.reached());
            terminal.err().flush();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new CancellationException("The process is ending; its hook says what was reached.");
        }
    }

    private void refusePatterns() {
        for (String name :
                Stream.of(domain, app, stream).filter(Objects::nonNull).toList()) {
            if (new NamePattern(name).pattern()) {
                throw new WrongUsage(
                        "'" + name + "' is a pattern, and the platform knows names only. Maybe fetch without"
                                + " it and give it to whydrop report or records.");
            }
        }
    }

    private EventQuery query() {
        if (since == null) {
            throw new WrongUsage("--since is missing. Maybe --since 24h.");
        }
        refusePatterns();
        PointInTime times = new PointInTime(ZoneOffset.UTC, machine.clock());
        Instant now = machine.clock().instant();
        Instant end = until == null ? now : times.of("--until", until);
        Instant begin = times.of("--since", since);
        PointInTime.refuseSwapped(since, begin, until, end);
        return new EventQuery(begin, end, domain, app, stream).answerableAt(now);
    }

    /** The times of a fetch are those it was begun with, as "24h" means another day the next day; its selection must not change. */
    private void refuseOtherSelection(EventQuery begun) {
        EventQuery mine = new EventQuery(begun.since(), begun.until(), domain, app, stream);
        boolean nothingSaid = domain == null && app == null && stream == null;
        if (!nothingSaid && !mine.equals(begun)) {
            throw new WrongUsage(
                    "The fetch to go on with was begun with another --domain, --app or --stream. Maybe give"
                            + " the same ones, or delete its part and fetch again.");
        }
    }
}
