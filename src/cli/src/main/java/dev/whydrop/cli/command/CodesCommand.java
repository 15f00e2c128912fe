package dev.whydrop.cli.command;

import dev.whydrop.catalog.ErrorCatalog;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.report.text.TextCodes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whydrop codes}: the code table. */
@Command(
        name = "codes",
        description = "Lists every error code with its family and the platform's own text.",
        mixinStandardHelpOptions = true)
public final class CodesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    LanguageOption language = new LanguageOption();

    public CodesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ErrorCatalog catalog = ErrorCatalog.load();
        terminal.out()
                .write(new TextCodes(language.presentation(null, terminal.screen()), catalog).table(catalog.all()));
        return ExitCode.DONE.status();
    }
}
