package dev.whydrop.intake;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.catalog.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads disconnect records from CSV files in UTF-8.
 *
 * <p>Immutable; safe to share between threads as far as the supplier of standard input is.
 */
public final class CsvIntake {
    private final ErrorCatalog catalog;
    private final Texts texts;
    private final IntakeOptions options;
    private final Supplier<InputStream> standardInput;
    private final boolean plainly;

    /**
     * @param catalog tells the code of records that give only a reason
     * @param texts in the language of the reasons of rejects and of the notes
     * @param standardInput asked once for each reading that includes {@code -}; the stream is closed after reading
     */
    public CsvIntake(ErrorCatalog catalog, Texts texts, IntakeOptions options, Supplier<InputStream> standardInput) {
        this(catalog, texts, options, standardInput, true);
    }

    /** @param plainly whether plain rows are read by {@link PlainRows}, which is faster; what comes out is the same */
    CsvIntake(
            ErrorCatalog catalog,
            Texts texts,
            IntakeOptions options,
            Supplier<InputStream> standardInput,
            boolean plainly) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.texts = Objects.requireNonNull(texts, "texts");
        this.options = Objects.requireNonNull(options, "options");
        this.standardInput = Objects.requireNonNull(standardInput, "standardInput");
        this.plainly = plainly;
    }

    /**
     * {@return all records of the files; those that cannot be used are in its rejects and never stop the reading}
     *
     * @param files in the order to read them; {@code -} stands for standard input
     * @throws IntakeException if a file cannot be read or lacks a column that is needed
     */
    public Intake read(List<Path> files) {
        List<InputFile> inputs = files.stream().map(InputFile::new).toList();
        if (inputs.stream().filter(InputFile::standardInput).count() > 1) {
            throw new IntakeException(
                    "'-' is given twice, but standard input can be read only once. Maybe leave one out.");
        }
        Harvest harvest = new Harvest(texts, options.room());
        RowReader rows = new RowReader(catalog, texts, options);
        for (InputFile input : inputs) {
            try (PlainRows plain = input.open(standardInput)) {
                new CsvFile(input, plain, plainly).readInto(harvest, rows, options.columns());
            } catch (IOException e) {
                throw input.unreadable(e);
            }
        }
        return harvest.intake(inputs.stream().map(InputFile::source).toList());
    }
}
