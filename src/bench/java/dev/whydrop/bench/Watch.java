package dev.whydrop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
        Map<Long, Long> peaks = new HashMap<>();
        boolean ended = false;
        while (!ended && System.nanoTime() - from < LIMIT) {
            look(process, peaks);
            ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        long peak = peaks.values().stream().mapToLong(Long::longValue).sum();
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Measurement(
                    seconds, peak, "", "not done after " + TimeUnit.NANOSECONDS.toMinutes(LIMIT) + " min");
        }
        String failure = process.exitValue() == 0 ? "" : "exit code " + process.exitValue() + ", see " + errors;
        return new Measurement(seconds, peak, lastLine(out), failure);
    }

    /** Notes the peak of each process of the tree; a process that is gone keeps the last one seen. */
    private static void look(Process process, Map<Long, Long> peaks) {
        note(process.pid(), peaks);
        process.descendants().forEach(child -> note(child.pid(), peaks));
    }

    private static void note(long id, Map<Long, Long> peaks) {
        try (var lines = Files.lines(Path.of("/proc/" + id + "/status"))) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .forEach(bytes -> peaks.merge(id, bytes, Math::max));
        } catch (IOException | RuntimeException e) {
            // It has ended between two looks.
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
