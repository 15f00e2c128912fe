package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Progress;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads disconnect records from files: CSV in the encodings and with the separators it is found with, JSON of the API and of callbacks, packed
 * or not.
 *
 * <p>Immutable; safe to share between threads as far as the supplier of standard input is.
 */
public final class CsvIntake {
    private final ErrorCatalog catalog;
    private final Texts texts;
    private final IntakeOptions options;
    private final Supplier<InputStream> standardInput;
    private final Progress progress;
    private final boolean plainly;

    /**
     * @param catalog tells the code of records that give only a reason
     * @param texts in the language of the reasons of rejects and of the notes
     * @param standardInput asked once for each reading that includes {@code -}; the stream is closed after reading
     */
    public CsvIntake(ErrorCatalog catalog, Texts texts, IntakeOptions options, Supplier<InputStream> standardInput) {
        this(catalog, texts, options, standardInput, Progress.NONE);
    }

    /**
     * @param catalog tells the code of records that give only a reason
     * @param texts in the language of the reasons of rejects and of the notes
     * @param standardInput asked once for each reading that includes {@code -}; the stream is closed after reading
     * @param progress is told how a reading goes on
     */
    public CsvIntake(
            ErrorCatalog catalog,
            Texts texts,
            IntakeOptions options,
            Supplier<InputStream> standardInput,
            Progress progress) {
        this(catalog, texts, options, standardInput, progress, true);
    }

    /** @param plainly whether plain rows are read by {@link PlainRows}, which is faster; what comes out is the same */
    CsvIntake(
            ErrorCatalog catalog,
            Texts texts,
            IntakeOptions options,
            Supplier<InputStream> standardInput,
            boolean plainly) {
        this(catalog, texts, options, standardInput, Progress.NONE, plainly);
    }

    private CsvIntake(
            ErrorCatalog catalog,
            Texts texts,
            IntakeOptions options,
            Supplier<InputStream> standardInput,
            Progress progress,
            boolean plainly) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.options = Objects.requireNonNull(options, "options");
        this.standardInput = Objects.requireNonNull(standardInput, "standardInput");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.plainly = plainly;
    }

    /**
     * {@return all records of the files; those that cannot be used are in its rejects and never stop the reading}
     *
     * @param files in the order to read them; {@code -} stands for standard input, and a folder for all files in it whose names end as those of
     *     CSV, JSON and zip files do
     * @throws IntakeException if a file cannot be read or lacks a column that is needed
     */
    public Intake read(List<Path> files) {
        return read(files, Map.of());
    }

    /**
     * The same.
     *
     * @param opened those of the files that are open already; they are closed after reading
     */
    public Intake read(List<Path> files, Map<Path, InputStream> opened) {
        Harvest harvest = new Harvest(texts, options.room());
        List<InputFile> inputs =
                FileNames.inFolders(files, harvest::linkLoop, file -> harvest.skip(InputFile.source(file))).stream()
                        .map(file -> new InputFile(file, opened.get(file)))
                        .toList();
        if (inputs.stream().filter(InputFile::standardInput).count() > 1) {
            throw new IntakeException(
                    "'-' is given twice, but standard input can be read only once. Maybe leave one out.");
        }
        PushUrlReader urls = new PushUrlReader(options.pushKeys());
        ReadingMeter meter = new ReadingMeter(progress, inputs, harvest);
        Tables tables = new Tables(options);
        Sources sources =
                new Sources(options.form().encoding(), standardInput, reader(urls, tables), tables, harvest, meter);
        inputs.forEach(sources::read);
        sources.end();
        harvest.settle(urls);
        Intake intake = harvest.intake(sources.names());
        meter.end(intake.reading().rowsRead());
        return intake;
    }

    /** {@return the reader of each format; the content tells which it is} */
    private SourceReader reader(PushUrlReader urls, Tables tables) {
        RowReader rows = new RowReader(catalog, texts, options, urls);
        SourceReader csv = new CsvReader(rows, texts, options, plainly);
        SourceReader json = new JsonReader(texts, options, rows);
        SourceReader log = new LogReader(texts, options, rows);
        SourceReader sql = new SqlReader(csv, options, texts);
        SourceReader page = new PageReader(csv, tables, texts);
        return (given, harvest) -> {
            Source source = DrawnTable.undrawn(given);
            int before = harvest.kept();
            rows.begin(SourceTimes.Said.NOTHING);
            try {
                SourceReader reader = switch (Sight.of(source, options, texts)) {
                    case JSON -> json;
                    case LOG -> log;
                    case SQL -> sql;
                    case PAGE -> page;
                    case TABLE -> csv;
                };
                reader.read(source, harvest);
            } finally {
                harvest.timesOf(source.name(), before, rows.times());
            }
        };
    }
}
