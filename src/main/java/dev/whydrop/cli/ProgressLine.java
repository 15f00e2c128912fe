package dev.whydrop.cli;

import dev.whydrop.cloud.FetchProgress;
import java.io.PrintWriter;
import java.time.Instant;

/** One line on a terminal that says how far a fetch is; silent where nobody watches. */
final class ProgressLine implements FetchProgress {
    private final PrintWriter out;
    private final boolean watched;
    private int width;

    ProgressLine(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    @Override
    public void fetched(long events, Instant upTo) {
        show("Fetched " + events + " records; complete up to " + upTo);
    }

    /** Wipes the line, so that what follows begins at its start. */
    void end() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    private void show(String line) {
        if (watched) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        }
    }
}
