package dev.whydrop.cli.input;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.model.InputSummary;
import dev.whydrop.model.Reject;
import java.io.PrintWriter;

/** Tells, beside a result that does not say so itself, what of the input is not in it, and how a command that read it ends. */
public final class ToldInput {
    /** So many per cent of rejected rows are usual. */
    private static final double USUAL_REJECTS = 1;

    private final InputSummary input;
    private final boolean asked;
    private final boolean emptyIsFine;
    private final Texts texts;
    private final PrintWriter err;

    /**
     * @param asked whether the platform was asked for the records
     * @param emptyIsFine whether input without a disconnect is a good answer, too
     * @param err where it is told
     */
    public ToldInput(InputSummary input, boolean asked, boolean emptyIsFine, Texts texts, PrintWriter err) {
        this.input = input;
        this.asked = asked;
        this.emptyIsFine = emptyIsFine;
        this.texts = texts;
        this.err = err;
    }

    /** Whether more rows could not be used than that, in per cent. */
    public static boolean tooManyRejects(InputSummary input, double most) {
        return input.rowsRead() > 0 && input.rejected() * 100.0 > most * input.rowsRead();
    }

    /** Tells of rows that could not be used, of files passed over and of lists that go on. */
    public ToldInput tell() {
        if (!input.rejects().isEmpty()) {
            Reject first = input.rejects().get(0);
            String source = first.source().equals("-") ? texts.get("note.standard-input") : first.source();
            line(texts.get("told.rejects", input.rejected(), input.rowsRead(), source, first.row(), first.why()));
        }
        int skipped = input.skipped().size();
        int partial = input.partial().size();
        if (skipped + partial > 0) {
            String between = skipped > 0 && partial > 0 ? texts.get("list.separator") : "";
            line(texts.get("told.missing", skipped, partial, between));
        }
        return this;
    }

    /** {@return how a command ends that needs something to judge; where there is nothing, that is told} */
    public ExitCode exitCode() {
        return tooManyRejects(input, USUAL_REJECTS) ? ExitCode.TOO_MANY_REJECTS : exitCodeWhateverIsRejected();
    }

    /** The same, where rejects were looked at. */
    public ExitCode exitCodeWhateverIsRejected() {
        if (input.accepted() > 0 || emptyIsFine) {
            return ExitCode.DONE;
        }
        line(
                input.rowsRead() > 0
                        ? texts.get("told.nothing-left", input.rowsRead())
                        : texts.get(asked ? "told.nothing-asked" : "told.nothing"));
        return ExitCode.NOTHING_TO_JUDGE;
    }

    private void line(String text) {
        err.println(ForTerminal.lines(text));
    }
}
