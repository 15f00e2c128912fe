package dev.whydrop.cli.option;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.cli.input.CallbackKeyFile;
import dev.whydrop.cli.input.PointInTime;
import dev.whydrop.cli.input.PushKeysFile;
import dev.whydrop.cli.input.StreamChoice;
import dev.whydrop.cli.input.ToldInput;
import dev.whydrop.cli.input.ZoneName;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.EventReader;
import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.Intake;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.Redaction;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.InputZone;
import dev.whydrop.model.Language;
import dev.whydrop.model.Progress;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that read disconnect records: where from, and which of them are shown. */
public final class InputOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, folders and patterns of disconnect records (CSV, JSON, also packed); - is standard input.")
    public List<String> files = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "NAME=HEADER",
            split = ",",
            description = "For columns that a file names differently, such as errcode=code.")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--no-header",
            description = "The files have no header; --columns then gives positions: stream_name=3,end_time=5.")
    boolean noHeader;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the files, such as GB18030 or Shift_JIS. Default: detected for each.")
    @Nullable
    String encoding;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times without one, and of times shown, such as Asia/Tokyo. Default: what the records"
                    + " tell (headings of the Chinese or Japanese console: Beijing time), else UTC.")
    @Nullable
    String zone;

    @Option(
            names = "--push-keys",
            paramLabel = "FILE",
            description = "Check the signatures of push URLs (stream_param) with these push keys: lines 'DOMAIN: KEY'"
                    + " or 'DOMAIN: KEY, BACKUP KEY'; * stands for any domain. Keys are never shown.")
    @Nullable
    Path pushKeys;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Leave out disconnects that ended before: a time, or how long ago, such as 24h.")
    @Nullable
    public String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Leave out disconnects that ended at or after.")
    @Nullable
    public String until;

    @Option(
            names = "--callback-key-file",
            paramLabel = "FILE",
            description = "Reject callbacks that are not signed with the key in this file.")
    @Nullable
    Path callbackKeyFile;

    @Mixin
    StreamOptions streams = new StreamOptions();

    @Option(
            names = "--empty",
            paramLabel = "ok",
            description = "ok: end with exit code 0, not 5, where there is no disconnect to judge.")
    @Nullable
    Empty empty;

    @Mixin
    public RedactOptions redact = new RedactOptions();

    @Mixin
    public CloudInput cloud = new CloudInput();

    private @Nullable Redaction redaction;
    private int threads = Runtime.getRuntime().availableProcessors();

    /** What input without a disconnect is. */
    enum Empty {
        OK
    }

    /** Lets that many threads read, 1 or more. */
    public void readBy(int newThreads) {
        threads = newThreads;
    }

    /** {@return the records, masked where that is asked for} */
    public Intake read(Terminal terminal) {
        return read(terminal, Progress.NONE);
    }

    /** The same, told as it goes on. */
    public Intake read(Terminal terminal, Progress progress) {
        return read(terminal, progress, Map.of());
    }

    /**
     * The same.
     *
     * @param opened files that are open already, because they can be read only once
     */
    public Intake read(Terminal terminal, Progress progress, Map<Path, InputStream> opened) {
        // One key for all that a command reads, or the same name would have two masks.
        Redaction masking = redaction == null ? redact.redaction(terminal.random()) : redaction;
        redaction = masking;
        IntakeOptions options = options();
        EventReader reader = new EventReader(ErrorCatalog.load(), options, terminal::in, progress);
        Intake intake = cloud.instead(files) ? cloud.read(options, terminal, reader) : reader.read(paths(), opened);
        streams.among(intake.disconnects(), masking);
        return masking == null ? intake : masking.of(intake);
    }

    /** {@return what tells of the input that was read, beside the result} */
    public ToldInput told(InputSummary read, Terminal terminal, Language language) {
        return new ToldInput(read, cloud.asked, empty == Empty.OK, Texts.in(language), terminal.err());
    }

    private IntakeOptions options() {
        try {
            MemoryBudget budget = MemoryBudget.of(Runtime.getRuntime().maxMemory());
            Instant from = time("--since", since);
            Instant to = time("--until", until);
            if (since != null && until != null) {
                PointInTime.refuseSwapped(since, Objects.requireNonNull(from), until, Objects.requireNonNull(to));
            }
            return new IntakeOptions(zone == null ? null : zone(), columns, from, to, budget, form())
                    .withPushKeys(PushKeysFile.read(pushKeys))
                    .withCallbackKey(CallbackKeyFile.read(callbackKeyFile))
                    .withThreads(threads);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }

    private IntakeOptions.Form form() {
        try {
            return new IntakeOptions.Form(encoding == null ? null : Charset.forName(encoding), !noHeader);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new WrongUsage("--encoding '" + encoding + "' is no encoding that is known here. "
                    + NearNames.of(Charset.availableCharsets().keySet())
                            .maybe(
                                    Objects.requireNonNull(encoding),
                                    "Maybe UTF-8, GB18030, Shift_JIS, UTF-16LE or Big5."));
        }
    }

    /** {@return the zone in which what was read is shown: the one asked for, else the one its times were in, else UTC} */
    public ZoneId shownIn(InputZone read) {
        return zone == null && read.used().size() == 1 ? ZoneId.of(read.used().get(0)) : zone();
    }

    /** {@return the zone of times on the command line} */
    public ZoneId zone() {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        try {
            return new ZoneName().convert(zone);
        } catch (TypeConversionException e) {
            throw new WrongUsage("--zone '" + zone + "' " + e.getMessage());
        }
    }

    /**
     * Checks that no input is written over.
     *
     * @throws WrongUsage if one of the files named for output is also read
     */
    public void refuseToOverwrite(@Nullable Path... outputs) {
        refuseToOverwrite(new NamedFiles(), outputs);
    }

    /**
     * The same where other files are read too.
     *
     * @param named has taken note of them
     */
    public void refuseToOverwrite(NamedFiles named, @Nullable Path... outputs) {
        FileNames.inFolders(paths(), loop -> {}).forEach(named::read);
        named.read(pushKeys);
        named.read(callbackKeyFile);
        named.read(redact.keyFile);
        for (Path output : outputs) {
            named.write(output);
        }
    }

    /**
     * Checks that the streams asked for are among those read.
     *
     * @throws WrongUsage if something was asked for and nothing that was read matches
     */
    public void refuseEmptySelection() {
        streams.choice().refuseNothing();
    }

    private List<Path> paths() {
        try {
            return FileNames.of(files);
        } catch (InvalidPathException e) {
            throw new WrongUsage("'" + e.getInput()
                    + "' is no file name here. Maybe set the locale to UTF-8, such as LC_ALL=C.UTF-8.");
        }
    }

    /** {@return whether a disconnect that was read is one that the user asked to see} */
    public Predicate<Disconnect> shown() {
        StreamChoice asked = streams.choice();
        return asked.asked() ? disconnect -> asked.shows(disconnect.stream()) : any -> true;
    }

    /** {@return what is shown of what was read, in words and masked like it; null when everything is} */
    @Nullable
    public String selection() {
        return streams.choice().asked() ? streams.choice().text() : null;
    }

    private @Nullable Instant time(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return new PointInTime(zone(), cloud.clock()).of(option, text);
    }
}
