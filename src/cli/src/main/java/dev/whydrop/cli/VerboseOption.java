package dev.whydrop.cli;

import dev.whydrop.catalog.Texts;
import java.time.Clock;
import picocli.CommandLine.Option;

/** The option to be told what a run took. */
final class VerboseOption {
    @Option(
            names = "--verbose",
            description = "After the result, tell on standard error how long each step took and how much there was.")
    boolean verbose;

    /** {@return a run that begins now} */
    Run begin(Terminal terminal, Texts texts, Clock clock) {
        return new Run(terminal, texts, clock, verbose);
    }
}
