package dev.whydrop.cli.command;

import dev.whydrop.Advisor;
import dev.whydrop.catalog.Texts;
import dev.whydrop.cli.option.DisableOption;
import dev.whydrop.cli.option.InputOptions;
import dev.whydrop.cli.terminal.Run;
import dev.whydrop.cli.terminal.Terminal;
import dev.whydrop.cli.terminal.WrongUsage;
import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.Intake;
import dev.whydrop.model.Language;
import dev.whydrop.model.Report;
import dev.whydrop.model.json.StoredReport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The report that a command is about: one that was written as JSON, or one made of records. A file's content tells which, not its name. */
final class ReportInput {
    /** The version stands at the beginning of a report. */
    private static final int LOOKED_AT = 4096;

    private static final String STANDARD_INPUT = "-";

    private final InputOptions input;
    private final Language language;
    private final DisableOption disable;

    ReportInput(InputOptions input, Language language, DisableOption disable) {
        this.input = input;
        this.language = language;
        this.disable = disable;
    }

    /**
     * {@return the report}
     *
     * @throws WrongUsage if a report cannot be read or is mixed with other files or options for records
     */
    Report read(Terminal terminal) throws IOException {
        Terminal buffered = terminal.reading(new BufferedInputStream(terminal.in()));
        Map<Path, InputStream> opened = new HashMap<>();
        for (String file : input.files) {
            if (StoredReport.startsLike(beginning(file, buffered.in(), opened))) {
                return stored(file, buffered.in(), opened);
            }
        }
        try (Run run = new Run(terminal, Texts.in(language), input.cloud.clock(), false)) {
            Intake intake = input.read(buffered, run, opened);
            return disable.advisor(Advisor.builder().language(language).progress(run))
                    .advise(intake.observations(), intake.reading(), input.shown());
        }
    }

    private Report stored(String file, InputStream standardInput, Map<Path, InputStream> opened) throws IOException {
        if (input.files.size() > 1) {
            throw new WrongUsage("'" + file + "' is a report, and there are other files. Maybe give it alone.");
        }
        if (input.selection() != null || input.since != null || input.until != null) {
            throw new WrongUsage("'" + file + "' is a report, whose rows cannot be chosen any more."
                    + " Maybe give the option to whydrop report, or the records instead of the report.");
        }
        if (input.redact.asked()) {
            throw new WrongUsage("'" + file + "' is a report, whose names cannot be masked any more."
                    + " Maybe give --redact to whydrop report, or the records instead of the report.");
        }
        try {
            return StoredReport.read(file, whole(file, standardInput, opened));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(Objects.requireNonNull(e.getMessage()));
        }
    }

    private static String whole(String file, InputStream standardInput, Map<Path, InputStream> opened)
            throws IOException {
        Path path = Path.of(file);
        InputStream once = file.equals(STANDARD_INPUT) ? standardInput : opened.get(path);
        try (InputStream in = once == null ? Files.newInputStream(path) : once) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * {@return how a file begins; empty when it cannot be read, which is told when its records are}
     *
     * @param opened gets the file where it can be read only once
     */
    private static String beginning(String file, InputStream standardInput, Map<Path, InputStream> opened) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return beginning(standardInput);
            }
            Path path = Path.of(file);
            InputStream in = new BufferedInputStream(FileNames.open(path));
            if (FileNames.readOnce(path)) {
                opened.put(path, in);
                return beginning(in);
            }
            try (in) {
                return beginning(in);
            }
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static String beginning(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] first = in.readNBytes(LOOKED_AT);
        in.reset();
        return new String(first, StandardCharsets.UTF_8);
    }
}
