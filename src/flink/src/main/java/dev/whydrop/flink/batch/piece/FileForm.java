package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.IntakeOptions;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the form of files, as a job carries it to its tasks; it has those types because Java writes them.
 *
 * @param zone of times that are written without one; null to go by the file
 * @param columns which column of the file holds what; see {@link IntakeOptions#columns}
 * @param header whether the first record of a table is a header
 */
public record FileForm(@Nullable ZoneId zone, TreeMap<String, String> columns, boolean header) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** @throws IllegalArgumentException if there is no such column; the message says which */
    public FileForm {
        columns = new TreeMap<>(columns);
        IntakeOptions.defaults().withColumns(columns);
    }

    /** {@return how to read files of that form, by one thread: each slot is one already} */
    public IntakeOptions options() {
        return IntakeOptions.defaults()
                .withZone(zone)
                .withColumns(columns)
                .withForm(new IntakeOptions.Form(null, header))
                .withThreads(1);
    }
}
