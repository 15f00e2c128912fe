package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.ReadingMeter;
import dev.whydrop.intake.internal.csv.Plainly;
import dev.whydrop.intake.internal.form.AnyForm;
import dev.whydrop.intake.internal.form.Sources;
import dev.whydrop.intake.internal.form.Tables;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.text.Utf8Bytes;
import dev.whydrop.intake.internal.url.PushUrlReader;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Progress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads disconnect records, wherever they are: in files and folders, in bytes, streams and texts, or one by one. What they are in is found out: CSV in
 * the encodings and with the separators it is found with, JSON of the API and of callbacks, logs, tables of pages and workbooks, packed or not.
 *
 * <p>Immutable; safe to share between threads as far as the supplier of standard input is. No argument may be null: a {@link NullPointerException}
 * names it.
 */
public final class EventReader {
    private static final String NO_CONTENT = "content is null. Maybe it was not read yet.";
    private static final String OPTIONS = "options is null. Maybe give IntakeOptions.defaults().";

    private final ErrorCatalog catalog;
    private final IntakeOptions options;
    private final Supplier<InputStream> standardInput;
    private final Progress progress;
    private final Plainly plainly;

    /** A reader that has no standard input: {@code -} is empty. */
    public EventReader(IntakeOptions options) {
        this(ErrorCatalog.load(), options, InputStream::nullInputStream);
    }

    /**
     * @param catalog tells the code of records that give only a reason
     * @param standardInput asked once for each reading that includes {@code -}; the stream is closed after reading
     */
    public EventReader(ErrorCatalog catalog, IntakeOptions options, Supplier<InputStream> standardInput) {
        this(catalog, options, standardInput, Progress.NONE);
    }

    /**
     * @param catalog tells the code of records that give only a reason
     * @param standardInput asked once for each reading that includes {@code -}; the stream is closed after reading
     * @param progress is told how a reading goes on
     */
    public EventReader(
            ErrorCatalog catalog, IntakeOptions options, Supplier<InputStream> standardInput, Progress progress) {
        this(
                catalog,
                options,
                standardInput,
                progress,
                new Plainly(Objects.requireNonNull(options, OPTIONS).threads()));
    }

    /** @param plainly how plain rows are read */
    EventReader(ErrorCatalog catalog, IntakeOptions options, Supplier<InputStream> standardInput, Plainly plainly) {
        this(catalog, options, standardInput, Progress.NONE, plainly);
    }

    private EventReader(
            ErrorCatalog catalog,
            IntakeOptions options,
            Supplier<InputStream> standardInput,
            Progress progress,
            Plainly plainly) {
        this.catalog = Objects.requireNonNull(catalog, "catalog is null. Maybe give ErrorCatalog.load().");
        this.options = Objects.requireNonNull(options, OPTIONS);
        this.standardInput = Objects.requireNonNull(
                standardInput, "standardInput is null. Maybe give InputStream::nullInputStream.");
        this.progress = Objects.requireNonNull(progress, "progress is null. Maybe give Progress.NONE.");
        this.plainly = plainly;
    }

    /**
     * {@return all records of the files; those that cannot be used are in its rejects and never stop the reading}
     *
     * @param files in the order to read them; {@code -} stands for standard input, and a folder for all files in it whose names end as those of
     *     CSV, JSON and zip files do
     * @throws IntakeException if no file can be read, or lacks a column that is needed
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
        Objects.requireNonNull(files, "files is null. Maybe give List.of(Path.of(name)).");
        if (files.stream().anyMatch(Objects::isNull)) {
            throw new NullPointerException("files holds null. Maybe leave it out.");
        }
        Objects.requireNonNull(opened, "opened is null. Maybe give Map.of().");
        ReadingCollector collector = new ReadingCollector(options.budget());
        List<InputFile> inputs =
                FileNames.inFolders(files, collector::linkLoop, file -> collector.skip(InputFile.source(file))).stream()
                        .map(file -> InputFile.at(file, opened.get(file)))
                        .toList();
        if (inputs.stream().filter(InputFile::standardInput).count() > 1) {
            throw new IntakeException(Phrase.of("refusal.standard-input-twice"));
        }
        return read(inputs, options.form().encoding(), collector);
    }

    /**
     * {@return all records in these bytes, such as the body of a callback or an answer of the API}
     *
     * @param name what rejects, notes and the report call them
     * @throws IntakeException if they are nothing that has records
     */
    public Intake read(String name, byte[] content) {
        return read(name, new ByteArrayInputStream(Objects.requireNonNull(content, NO_CONTENT)));
    }

    /**
     * {@return all records in the stream, which is closed after reading}
     *
     * @param name what rejects, notes and the report call it
     * @throws IntakeException if it cannot be read, or is nothing that has records
     */
    public Intake read(String name, InputStream content) {
        return read(
                List.of(InputFile.open(named(name), Objects.requireNonNull(content, NO_CONTENT))),
                options.form().encoding(),
                new ReadingCollector(options.budget()));
    }

    /**
     * {@return all records in the text, which is closed after reading}
     *
     * @param name what rejects, notes and the report call it
     * @throws IntakeException if it cannot be read, or is nothing that has records
     */
    public Intake read(String name, Reader text) {
        InputFile input = InputFile.open(
                named(name), new Utf8Bytes(Objects.requireNonNull(text, "text is null. Maybe use an empty one.")));
        return read(List.of(input), StandardCharsets.UTF_8, new ReadingCollector(options.budget()));
    }

    /**
     * {@return what takes records one by one, for whoever has them already as values}
     *
     * @param name what rejects, notes and the report call where they are from
     * @param columns what the values are called, as in the header of a file
     * @throws IntakeException if a column is there twice, or a needed one is missing
     */
    public RecordSink sink(String name, List<String> columns) {
        Objects.requireNonNull(
                columns, "columns is null. Maybe give List.of(\"stream_name\", \"end_time\", \"errcode\").");
        if (columns.stream().anyMatch(Objects::isNull)) {
            throw new NullPointerException(
                    "columns holds null. Maybe give an empty name for one that does not matter.");
        }
        return new RecordSink(named(name), columns, catalog, options, progress);
    }

    private static String named(String name) {
        return Objects.requireNonNull(name, "name is null. Maybe give what the report should call the input.");
    }

    private Intake read(List<InputFile> inputs, @Nullable Charset encoding, ReadingCollector collector) {
        PushUrlReader urls = new PushUrlReader(options.pushKeys());
        ReadingMeter meter = new ReadingMeter(progress, inputs, collector);
        Tables tables = new Tables(options);
        Sources sources = new Sources(
                encoding,
                standardInput,
                new AnyForm(catalog, options, plainly, urls, tables),
                tables,
                collector,
                meter);
        inputs.forEach(sources::read);
        sources.end();
        Intake intake = collector.intake(sources.names(), urls);
        meter.end(intake.reading().rowsRead());
        return intake;
    }
}
