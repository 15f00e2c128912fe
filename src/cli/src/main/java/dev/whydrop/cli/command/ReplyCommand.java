package dev.whydrop.cli.command;

import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.model.Advice;
import dev.whydrop.model.Benign;
import dev.whydrop.model.Report;
import dev.whydrop.report.message.CustomerMessage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whydrop reply}: what to write to the customer. */
@Command(
        name = "reply",
        description =
                "Writes the message to the customer about one finding: what was seen, what to do, what is needed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "FILE may also be one report that 'whydrop report --format json' wrote.",
            "",
            "Examples:",
            "  whydrop reply evening.csv",
            "  whydrop reply evening.csv --rank 2 --lang ja --zone Asia/Tokyo",
            "  whydrop reply evening.csv --short --lang zh --zone Asia/Shanghai",
            "  whydrop report evening.csv --format json --out report.json && whydrop reply report.json --lang zh"
        })
public final class ReplyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    AdviceChoice choice = new AdviceChoice();

    @Option(
            names = "--harmless",
            paramLabel = "N",
            description = "Instead of a finding: the Nth of the harmless causes, in the order of the report.")
    @Nullable
    Integer harmless;

    @Option(
            names = "--short",
            description = "For a chat: what was seen, what it most likely is and the first step, without greeting.")
    boolean brief;

    public ReplyCommand(Terminal terminal, Machine machine) {
        this.terminal = terminal;
        this.choice.input.cloud.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Report report = choice.report(terminal);
        if (report.input().accepted() == 0) {
            return choice.told(terminal, report).status();
        }
        CustomerMessage message = new CustomerMessage(choice.presentation(report), AdviceChoice.book(report));
        choice.write(terminal, text(message, report));
        return choice.told(terminal, report).status();
    }

    private String text(CustomerMessage message, Report report) {
        if (harmless == null) {
            Advice advice = choice.advice(report);
            return brief ? message.brief(advice) : message.render(advice);
        }
        Benign benign = benign(report.benign(), harmless);
        return brief ? message.brief(benign) : message.render(benign);
    }

    private static Benign benign(List<Benign> all, int number) {
        if (number < 1 || number > all.size()) {
            throw new WrongUsage("--harmless is " + number + ", and the report has " + all.size()
                    + " harmless causes. Maybe give a smaller number, from 1, or leave it out.");
        }
        return all.get(number - 1);
    }
}
