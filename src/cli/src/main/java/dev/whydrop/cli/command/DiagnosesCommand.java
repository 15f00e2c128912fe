package dev.whydrop.cli.command;

import dev.whydrop.Rulebook;
import dev.whydrop.catalog.AdviceBook;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.report.text.TextDiagnoses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whydrop diagnoses}: what can be found. */
@Command(
        name = "diagnoses",
        description = "Lists every diagnosis with its id, how bad it is, and its title; whydrop explain ID tells more.",
        mixinStandardHelpOptions = true)
public final class DiagnosesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    LanguageOption language = new LanguageOption();

    public DiagnosesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .write(new TextDiagnoses(language.presentation(null, terminal.screen()))
                        .table(AdviceBook.of(Rulebook.load().diagnoses()).all()));
        return ExitCode.DONE.status();
    }
}
