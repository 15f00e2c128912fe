package dev.whydrop.cli.option;

import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.terminal.Run;
import dev.whydrop.cli.terminal.Terminal;
import java.time.Clock;
import picocli.CommandLine.Option;

/** The option to be told what a run took. */
public final class VerboseOption {
    @Option(
            names = "--verbose",
            description = "After the result, tell on standard error how long each step took and how much there was.")
    boolean verbose;

    /** {@return a run that begins now} */
    public Run begin(Terminal terminal, Texts texts, Clock clock) {
        return new Run(terminal, texts, clock, verbose);
    }
}
