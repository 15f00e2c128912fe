package dev.whydrop.cli;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.command.CodesCommand;
import dev.whydrop.cli.command.CompareCommand;
import dev.whydrop.cli.command.DiagnosesCommand;
import dev.whydrop.cli.command.EvaluateCommand;
import dev.whydrop.cli.command.ExplainCommand;
import dev.whydrop.cli.command.FetchCommand;
import dev.whydrop.cli.command.RecordsCommand;
import dev.whydrop.cli.command.ReplyCommand;
import dev.whydrop.cli.command.ReportCommand;
import dev.whydrop.cli.command.SimulateCommand;
import dev.whydrop.cli.command.TicketCommand;
import dev.whydrop.cli.command.VerifyCommand;
import dev.whydrop.cli.manual.CompletionCommand;
import dev.whydrop.cli.manual.ManCommand;
import dev.whydrop.cli.option.IdleOptions;
import dev.whydrop.cli.option.LanguageOption;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.ProcessEnvironment;
import dev.whydrop.cli.terminal.Screen;
import dev.whydrop.cli.terminal.StandardOutput;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.ThisTerminal;
import dev.whydrop.cli.terminal.Utf8Printer;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.Machine;
import dev.whydrop.cloud.client.Sleeper;
import dev.whydrop.cloud.key.KeySource;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.evaluation.file.EvaluationException;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.model.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command {@code whydrop}. */
@Command(
        name = "whydrop",
        description = "Tells why live streams pushed to Tencent Cloud CSS dropped, and what to do about it.",
        mixinStandardHelpOptions = true,
        versionProvider = Whydrop.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  whydrop report evening.csv",
            "  whydrop report evening.csv --lang ja --top 3",
            "  whydrop records evening.csv --stream marathon-finish",
            "  whydrop fetch --since 24h --out day.csv",
            "  whydrop explain 18/501",
            "  whydrop help report",
            "",
            "Exit codes: 0 done; 1 the program failed; 2 wrong usage or unreadable input; 3 done, and",
            "something at or above --fail-on was found; 4 done, but more rows were rejected than",
            "--max-rejects allows, or a file could not be read to its end; 5 done, but there was no",
            "disconnect to judge (0 with --empty ok); 130 interrupted.",
            "",
            "What is wanted every time, such as the zone and the language, goes into a config file:",
            "~/.config/whydrop/config, or %%APPDATA%%\\whydrop\\config; whydrop man tells what can stand there."
        })
public final class Whydrop {
    private static final String HELP = "help";

    /** The commands that are about all the others. */
    private static final Set<String> WHOLE = Set.of(CompletionCommand.NAME, ManCommand.NAME, HELP);

    private Whydrop() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        FirstStart.endWith(System.getProperty(FirstStart.PROCESS));
        StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new Utf8Printer(standardOutput);
        PrintWriter err = new Utf8Printer(new FileOutputStream(FileDescriptor.err));
        Screen screen = ThisTerminal.screen();
        int status = run(
                new Terminal(System.in, out, err).on(screen, ThisTerminal.watched(screen)),
                machine(),
                ProcessEnvironment.ofProcess(),
                arguments);
        out.flush();
        if (standardOutput.failed()) {
            err.println("Standard output cannot be written (" + standardOutput.why()
                    + "). Maybe the disk is full, or give --out FILE.");
            status = ExitCode.FAILED.status();
        }
        err.flush();
        ClassArchive.makeInBackground(System.getProperty(ClassArchive.MISSING));
        System.exit(status);
    }

    /** {@return the exit code of a command} */
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, machine(), arguments);
    }

    private static Machine machine() {
        return new Machine(Clock.systemUTC(), new Random(), Sleeper.ofThread(), KeySource.environmentThenProfile());
    }

    /** {@return the exit code of a command that runs on that machine} */
    static int run(Terminal terminal, Machine machine, String... arguments) {
        return run(terminal, machine, ProcessEnvironment.NONE, arguments);
    }

    /** {@return the exit code of a command that runs on that machine, for a user with this environment} */
    static int run(Terminal terminal, Machine machine, ProcessEnvironment process, String... arguments) {
        CommandLine command = new CommandLine(new Whydrop());
        Map<String, Supplier<Object>> commands = commands(terminal, machine);
        String named = arguments.length == 0 ? "" : arguments[0].toLowerCase(Locale.ROOT);
        Supplier<Object> only = commands.get(named);
        if (only == null || WHOLE.contains(named)) {
            commands.forEach((name, each) -> command.addSubcommand(name, each.get()));
        } else {
            // What the others take is read from their classes, and that takes half the time of a short command.
            command.addSubcommand(named, only.get());
        }
        command.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setSubcommandsCaseInsensitive(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((wrong, any) -> refuse(wrong, commands))
                .setExecutionExceptionHandler(
                        (failure, ran, parsed) -> explain(failure, LanguageOption.of(ran.getCommandSpec()), terminal));
        command.setExecutionStrategy(parsed -> execute(parsed, process, terminal));
        int status = runWithin(command, terminal, arguments);
        terminal.out().flush();
        return status;
    }

    /** {@return what makes each command, by name, in the order of the help} */
    private static Map<String, Supplier<Object>> commands(Terminal terminal, Machine machine) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("report", () -> new ReportCommand(terminal, machine));
        commands.put("records", () -> new RecordsCommand(terminal, machine));
        commands.put("reply", () -> new ReplyCommand(terminal, machine));
        commands.put("ticket", () -> new TicketCommand(terminal, machine));
        commands.put("fetch", () -> new FetchCommand(terminal, machine));
        commands.put("verify", () -> new VerifyCommand(terminal, machine));
        commands.put("explain", () -> new ExplainCommand(terminal));
        commands.put("codes", () -> new CodesCommand(terminal));
        commands.put("diagnoses", () -> new DiagnosesCommand(terminal));
        commands.put("evaluate", () -> new EvaluateCommand(terminal));
        commands.put("compare", () -> new CompareCommand(terminal, machine));
        commands.put("simulate", () -> new SimulateCommand(terminal));
        commands.put(CompletionCommand.NAME, () -> new CompletionCommand(terminal));
        commands.put(ManCommand.NAME, () -> new ManCommand(terminal));
        commands.put(HELP, CommandLine.HelpCommand::new);
        return commands;
    }

    /** The last resort: {@link MemoryBudget} refuses too many disconnects while they are read, but it can only estimate. */
    private static int runWithin(CommandLine command, Terminal terminal, String... arguments) {
        try {
            TypingMistakes.refuseDashes(arguments);
            return command.execute(arguments);
        } catch (WrongUsage e) {
            return explain(e, Language.EN, terminal);
        } catch (OutOfMemoryError e) {
            return noMemory(terminal);
        }
    }

    private static int noMemory(Terminal terminal) {
        terminal.err()
                .println("The " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB of memory that Java may use are not enough. "
                        + Texts.in(Language.EN).get("refusal.memory-advice"));
        return ExitCode.FAILED.status();
    }

    private static int execute(ParseResult parsed, ProcessEnvironment process, Terminal terminal) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(), WrongArguments.NO_COMMAND + " Maybe: whydrop report FILE.csv");
        }
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (!last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
            try {
                TypingMistakes.refuseValues(last);
                TypingMistakes.settleOutput(last);
                IdleOptions.refuse(last);
                UsualOptions.settle(last, process);
            } catch (WrongUsage e) {
                return explain(e, LanguageOption.of(last.commandSpec()), terminal);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** No argument controls the terminal, and all options do not push what is wrong out of sight. */
    private static int refuse(CommandLine.ParameterException wrong, Map<String, Supplier<Object>> commands) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(ForTerminal.lines(WrongArguments.message(wrong, commands))));
        if (WrongArguments.unaware(wrong)) {
            command.usage(err, command.getColorScheme());
        }
        return ExitCode.WRONG_USAGE.status();
    }

    private static int explain(Exception failure, Language language, Terminal terminal) {
        if (failure instanceof IntakeException refused) {
            terminal.err().println(ForTerminal.lines(refused.message(Texts.in(language))));
            return ExitCode.WRONG_USAGE.status();
        }
        if (failure instanceof WrongUsage
                || failure instanceof CloudException
                || failure instanceof EvaluationException) {
            terminal.err().println(ForTerminal.lines(String.valueOf(failure.getMessage())));
            return ExitCode.WRONG_USAGE.status();
        }
        if (failure instanceof CancellationException) { // by Ctrl-C; the process is already ending and has said so
            return ExitCode.FAILED.status();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) { // in another thread
                return noMemory(terminal);
            }
        }
        terminal.err()
                .println(ForTerminal.lines("whydrop failed: " + failure
                        + ". Maybe report it with the command and, if you can, the input."));
        return ExitCode.FAILED.status();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"whydrop " + Advisor.version()};
        }
    }
}
