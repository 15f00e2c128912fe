package dev.whydrop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of the workloads. They are made once: the same seed makes the same bytes. */
final class Logs {
    private final Path folder;
    private final Watch watch;

    Logs(Path folder, Watch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    /** {@return where its file is, or will be} */
    Path file(Workload workload) {
        return folder.resolve(workload + ".csv");
    }

    /** Makes the file if it is missing. */
    void need(Workload workload) throws IOException, InterruptedException {
        if (Files.exists(file(workload))) {
            return;
        }
        Path part = folder.resolve(workload + ".part");
        Measurement made = watch.run(Contestant.java(
                "make-" + workload, "Makes a log", List.of(), Workload.class.getName(), workload, part));
        if (made.failed()) {
            throw new IOException("Workload " + workload + " was not made: " + made.failure()
                    + ". Maybe the disk is full, or memory short.");
        }
        Files.move(part, file(workload), StandardCopyOption.ATOMIC_MOVE);
    }
}
