package dev.whydrop.cli.command;

import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.model.Report;
import dev.whydrop.report.message.PlatformTicket;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whydrop ticket}: what to write to the platform. */
@Command(
        name = "ticket",
        description =
                "Writes the ticket for the platform about one finding: what was hit, when, the codes, the evidence.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "FILE may also be one report that 'whydrop report --format json' wrote; its evidence stays in its language.",
            "Times are in UTC and in Beijing time, with --zone in that zone first.",
            "",
            "Examples:",
            "  whydrop ticket evening.csv",
            "  whydrop ticket evening.csv --rank 2 --lang zh --out ticket.txt"
        })
public final class TicketCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    AdviceChoice choice = new AdviceChoice();

    public TicketCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.choice.input.cloud.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Report report = choice.report(terminal);
        if (report.input().accepted() == 0) {
            return choice.told(terminal, report).status();
        }
        PlatformTicket ticket = new PlatformTicket(choice.presentation(report), AdviceChoice.book(report));
        choice.write(terminal, ticket.render(report, choice.advice(report)));
        return choice.told(terminal, report).status();
    }
}
