package dev.whydrop.cli.manual;

import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code whydrop man}: the manual page. */
@Command(
        name = ManCommand.NAME,
        description = "Writes the manual page, which man can show.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  whydrop man > whydrop.1 && man ./whydrop.1", "  whydrop man | man -l -"})
public final class ManCommand implements Callable<Integer> {
    public static final String NAME = "man";

    private final Terminal terminal;

    @Spec
    CommandSpec spec = CommandSpec.create();

    public ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(ManPage.of(spec.root()));
        return ExitCode.DONE.status();
    }
}
