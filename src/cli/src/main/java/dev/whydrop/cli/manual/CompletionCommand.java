package dev.whydrop.cli.manual;

import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code whydrop completion}: lets a shell complete commands, options and their values. */
@Command(
        name = CompletionCommand.NAME,
        description = "Writes a script with which bash or zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  source <(whydrop completion)                  in this shell only",
            "  whydrop completion > ~/.whydrop-completion    then, in ~/.bashrc or ~/.zshrc:",
            "                                                source ~/.whydrop-completion"
        })
public final class CompletionCommand implements Callable<Integer> {
    public static final String NAME = "completion";

    private final Terminal terminal;

    @Spec
    CommandSpec spec = CommandSpec.create();

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("whydrop", spec.root().commandLine()));
        return ExitCode.DONE.status();
    }
}
