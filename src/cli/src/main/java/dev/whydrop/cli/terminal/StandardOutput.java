package dev.whydrop.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Remembers why standard output could not be written; a print writer alone would swallow it. A reader that went away is no failure. */
public final class StandardOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    public StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Whether something was lost that somebody wanted to read. */
    public boolean failed() {
        return failure != null && !why().toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    public String why() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
