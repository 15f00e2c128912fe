package dev.whydrop.cli.command;

import dev.whydrop.catalog.near.NearNames;
import dev.whydrop.cli.option.OutputFile;
import dev.whydrop.cli.terminal.ExitCode;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.escaping.ForTerminal;
import dev.whydrop.simulation.Noise;
import dev.whydrop.simulation.ParameterRanges;
import dev.whydrop.simulation.SimulatedCsv;
import dev.whydrop.simulation.SimulatedLog;
import dev.whydrop.simulation.Simulation;
import dev.whydrop.simulation.SimulationOptions;
import dev.whydrop.simulation.World;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code whydrop simulate}: a log whose causes are known. */
@Command(
        name = "simulate",
        description = "Makes a log of disconnects whose causes are known: events.csv and, for each row, truth.csv.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  whydrop simulate --seed 7 --out week",
            "  whydrop simulate --seed 7 --noise high --ranges frozen --out hard",
            "  whydrop simulate --seed 7 --world real --out desk",
            "  whydrop simulate --seed 7 --days 1 --streams 40 --incidents 3 --only network.route --out route"
        })
public final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed and options give the same files. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "7",
            description = "Length of the log. Default: ${DEFAULT-VALUE}.")
    int days = 7;

    @Option(
            names = "--streams",
            paramLabel = "S",
            defaultValue = "200",
            description = "Streams in the log. Default: ${DEFAULT-VALUE}.")
    int streams = 200;

    @Option(
            names = "--incidents",
            paramLabel = "K",
            defaultValue = "42",
            description = "How many incidents. Default: ${DEFAULT-VALUE}.")
    int incidents = 42;

    @Option(
            names = "--world",
            paramLabel = "WORLD",
            defaultValue = "even",
            description = {
                "What life is like: even, with every hour alike and each diagnosis in turn; or real, with nights, weekends,"
                        + " streams that differ a hundredfold, and each cause as often as a support desk meets it. Default: ${DEFAULT-VALUE}."
            })
    World world = World.EVEN;

    @Option(
            names = "--noise",
            paramLabel = "NOISE",
            defaultValue = "none",
            description = "What is lost or misleads: none, low or high. Default: ${DEFAULT-VALUE}.")
    Noise noise = Noise.NONE;

    @Option(
            names = "--ranges",
            paramLabel = "RANGES",
            defaultValue = "tuning",
            description = "How far incidents vary: tuning, or frozen for more. Default: ${DEFAULT-VALUE}.")
    ParameterRanges ranges = ParameterRanges.TUNING;

    @Option(names = "--only", paramLabel = "ID", description = "Draw incidents of this diagnosis only; repeatable.")
    List<String> only = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the two files.")
    Path out = Path.of(".");

    public SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SimulatedLog log = simulated();
        createFolder();
        OutputFile.write(out.resolve("events.csv"), file -> SimulatedCsv.writeEvents(log, file));
        OutputFile.write(out.resolve("truth.csv"), file -> SimulatedCsv.writeTruth(log, file));
        terminal.out()
                .println(log.rows().size() + " rows with " + log.incidents().size() + " incidents in "
                        + ForTerminal.of(out.toString()) + ".");
        return ExitCode.DONE.status();
    }

    private void refuseUnknown() {
        List<String> known = SimulationOptions.diagnoses(world);
        for (String id : only) {
            if (!known.contains(id)) {
                throw new WrongUsage("--only '" + id + "' is no diagnosis of the " + name(world) + " world. "
                        + elsewhere(id)
                                .orElseGet(() -> NearNames.of(known)
                                        .maybe(id, "Maybe one of: " + String.join(", ", known) + ".")));
            }
        }
    }

    private static Optional<String> elsewhere(String id) {
        return Arrays.stream(World.values())
                .filter(other -> SimulationOptions.diagnoses(other).contains(id))
                .findFirst()
                .map(other -> "Maybe: --world " + name(other));
    }

    private static String name(World world) {
        return world.name().toLowerCase(Locale.ROOT);
    }

    private SimulatedLog simulated() {
        refuseUnknown();
        try {
            return Simulation.run(new SimulationOptions(seed, days, streams, incidents, noise, ranges, only, world));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--" + e.getMessage());
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (FileAlreadyExistsException e) {
            throw new WrongUsage("--out '" + out + "' is a file. Maybe name a folder.");
        } catch (IOException e) {
            throw new WrongUsage(
                    "--out '" + out + "' cannot be created. Maybe you have no right to, a file stands in the"
                            + " way, or the disk is full.");
        }
    }
}
