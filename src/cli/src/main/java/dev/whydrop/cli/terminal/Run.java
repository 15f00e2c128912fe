package dev.whydrop.cli.terminal;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Progress;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One run of a command: its progress on a terminal while it lasts and, where that was asked for, a summary when it is done. */
public final class Run implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final Texts texts;
    private final ProgressLine line;
    private final ShownProgress shown;
    private final @Nullable RunSummary summary;

    /** @param summedUp whether to tell at the end what it took */
    public Run(Terminal terminal, Texts texts, Clock clock, boolean summedUp) {
        this.terminal = terminal;
        this.texts = texts;
        this.line = new ProgressLine(
                terminal.err(), terminal.watched(), terminal.screen().width());
        this.shown = new ShownProgress(line, texts, clock);
        this.summary = summedUp ? new RunSummary(clock) : null;
    }

    @Override
    public void at(Step step, long done, long total) {
        shown.at(step, done, total);
        if (summary != null) {
            summary.at(step, done, total);
        }
    }

    @Override
    public void rows(long read) {
        shown.rows(read);
        if (summary != null) {
            summary.rows(read);
        }
    }

    @Override
    public void rules(long events, long facts, long firings) {
        if (summary != null) {
            summary.rules(events, facts, firings);
        }
    }

    /** Sums the run up after its result. */
    public void done() {
        line.end();
        if (summary != null) {
            terminal.out().flush();
            PrintWriter err = terminal.err();
            summary.lines(texts, peakHeap()).forEach(err::println);
        }
    }

    /** Leaves no progress behind, however the run ended. */
    @Override
    public void close() {
        line.end();
    }

    /** The parts of the heap have their peaks at different times, so it is this at most. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
