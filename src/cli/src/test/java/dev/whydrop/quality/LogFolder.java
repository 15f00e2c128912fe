package dev.whydrop.quality;

import dev.whydrop.evaluation.file.TruthFile;
import dev.whydrop.evaluation.file.TruthRow;
import dev.whydrop.simulation.SimulatedCsv;
import dev.whydrop.simulation.SimulatedLog;
import dev.whydrop.simulation.SimulatedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of simulated logs as files.
 *
 * @param path where; it exists
 */
record LogFolder(Path path) {
    /** {@return the file with these rows, written anew} */
    Path events(String name, List<SimulatedRow> rows) {
        return write(name, file -> SimulatedCsv.writeEvents(new SimulatedLog(rows, List.of()), file));
    }

    /** {@return what is true of each row of that log, as its file tells} */
    List<TruthRow> truth(String name, String log, SimulatedLog simulated) {
        return TruthFile.read(write(name, file -> SimulatedCsv.writeTruth(simulated, file)), log);
    }

    private Path write(String name, Content content) {
        Path file = path.resolve(name);
        try (Writer writer = Files.newBufferedWriter(file)) {
            content.writeTo(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private interface Content {
        void writeTo(Writer writer) throws IOException;
    }
}
