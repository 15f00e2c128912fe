package dev.whydrop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands as processes of their own, one at a time, and measures their time and memory. */
final class Watch {
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(10);
    private static final long POLL_MILLIS = 10;

    private final Path folder;

    /** @param folder where the output of the processes goes */
    Watch(Path folder) {
        this.folder = folder;
    }

    Measurement run(Contestant contestant) throws IOException, InterruptedException {
        Path out = folder.resolve(contestant.name() + ".out");
        Path errors = folder.resolve(contestant.name() + ".err");
        long from = System.nanoTime();
        Process process = new ProcessBuilder(contestant.command())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        long peak = 0;
        boolean ended = false;
        while (!ended && System.nanoTime() - from < LIMIT) {
            peak = Math.max(peak, memory(process));
            ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Measurement(
                    seconds, peak, "", "not done after " + TimeUnit.NANOSECONDS.toMinutes(LIMIT) + " min");
        }
        String failure = process.exitValue() == 0 ? "" : "exit code " + process.exitValue() + ", see " + errors;
        return new Measurement(seconds, peak, lastLine(out), failure);
    }

    /** {@return the peaks so far of all processes of the tree that are alive, in bytes} */
    private static long memory(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> peak(each.pid()))
                .sum();
    }

    private static long peak(long id) {
        try {
            return Files.readAllLines(Path.of("/proc/" + id + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) { // It has ended between two looks.
            return 0;
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
