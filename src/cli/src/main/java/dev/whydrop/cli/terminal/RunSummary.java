package dev.whydrop.cli.terminal;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notes how long each step of a run takes and how much there is, to tell when it is done. */
final class RunSummary implements Progress {
    private static final double MB = 1_000_000;
    private static final double MILLIS = 1_000;

    private final Clock clock;
    private final Instant began;
    private final Map<Step, Span> spans = new EnumMap<>(Step.class);
    private long bytes;
    private long rows;
    private long events;
    private long facts;
    private long firings;

    /** From the first call for a step to the last. */
    private record Span(Instant from, Instant to) {}

    RunSummary(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public void at(Step step, long done, long total) {
        Instant now = clock.instant();
        spans.merge(step, new Span(now, now), (before, any) -> new Span(before.from(), now));
        if (step == Step.READING) {
            bytes = done;
        }
    }

    @Override
    public void rows(long read) {
        rows = read;
    }

    @Override
    public void rules(long newEvents, long newFacts, long newFirings) {
        events = newEvents;
        facts = newFacts;
        firings = newFirings;
    }

    /**
     * {@return it in lines: the steps in their order, the whole run, the rules and the memory}
     *
     * @param peakHeap the most bytes that Java's objects took at a time
     */
    List<String> lines(Texts texts, long peakHeap) {
        List<String> lines = new ArrayList<>();
        spans.forEach((step, span) ->
                lines.add(texts.get("summary." + step, seconds(span.from(), span.to()), bytes / MB, rows)));
        lines.add(texts.get("summary.whole", seconds(began, clock.instant())));
        lines.add(texts.get("summary.rules", events, facts, firings));
        lines.add(texts.get("summary.memory", peakHeap / MB));
        return lines;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }
}
