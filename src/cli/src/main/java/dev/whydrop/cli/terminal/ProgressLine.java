package dev.whydrop.cli.terminal;

import dev.whydrop.cloud.fetch.FetchProgress;
import java.io.PrintWriter;
import java.time.Instant;

/** One line on a terminal that says how far something is; silent where nobody watches. */
public final class ProgressLine implements FetchProgress {
    /** From here on characters are taken for two columns wide. Some are not; then the line is wiped a little further. */
    private static final int WIDE = 0x1100;

    private final PrintWriter out;
    private final boolean watched;
    private final int most;
    private int width;

    public ProgressLine(PrintWriter out, boolean watched) {
        this(out, watched, Screen.NONE.width());
    }

    /** @param columns of the terminal; a line that is longer than one row could not be wiped */
    public ProgressLine(PrintWriter out, boolean watched, int columns) {
        this.out = out;
        this.watched = watched;
        this.most = columns - 1;
    }

    @Override
    public void fetched(long events, Instant upTo) {
        show("Fetched " + events + " records; complete up to " + upTo);
    }

    /** Shows a line in the place of the one before. */
    void show(String line) {
        if (watched) {
            String fitting = fitting(line);
            int columns = columns(fitting);
            out.print("\r" + fitting + " ".repeat(Math.max(0, width - columns)));
            out.flush();
            width = columns;
        }
    }

    /** Wipes the line, so that what follows begins at its start. */
    public void end() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    private String fitting(String line) {
        int end = line.length();
        while (columns(line.substring(0, end)) > most) {
            end--;
        }
        return line.substring(0, end);
    }

    private static int columns(String line) {
        return line.chars().map(each -> each < WIDE ? 1 : 2).sum();
    }
}
