package dev.whydrop.intake.internal.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a table, each read when it is first asked for; when one cannot be read, that is an {@link UncheckedIOException}. */
abstract class RowsAhead implements Iterator<List<String>> {
    private @Nullable List<String> ahead;
    private boolean ended;

    /** {@return the next row, the titles first; null when there is none} */
    abstract @Nullable List<String> read() throws IOException;

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            try {
                ahead = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final List<String> next() {
        List<String> row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }
}
