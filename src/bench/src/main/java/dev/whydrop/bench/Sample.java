package dev.whydrop.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log that the parts are measured on: the first 100,000 rows of W1, most of a day. */
public final class Sample {
    private static final int ROWS = 100_000;

    private Sample() {}

    /** {@return the file, which is made once} */
    public static Path file() {
        Path folder = Path.of("target", "bench");
        Path file = folder.resolve("SAMPLE.csv");
        if (!Files.exists(file)) {
            Path part = folder.resolve("SAMPLE.part");
            try {
                copy(folder.resolve(Workload.W1 + ".csv"), part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        file + " was not made. Maybe make W1 first, see dev.whydrop.bench.Logs.", e);
            }
        }
        return file;
    }

    private static void copy(Path log, Path part) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(log);
                BufferedWriter out = Files.newBufferedWriter(part)) {
            String line = in.readLine();
            for (int row = 0; row <= ROWS && line != null; row++) {
                out.write(line);
                out.write('\n');
                line = in.readLine();
            }
        }
    }
}
