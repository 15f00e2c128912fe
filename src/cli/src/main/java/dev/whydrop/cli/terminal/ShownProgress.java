package dev.whydrop.cli.terminal;

import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows how far a run is: the step, how much of it is done and how long it will take. */
final class ShownProgress implements Progress {
    /** A run that is over so soon needs no progress; it would only flicker. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final double MB = 1_000_000;
    private static final double MILLIS = 1_000;
    private static final int ALL = 100;

    private final ProgressLine line;
    private final Texts texts;
    private final Clock clock;
    private Instant next;
    private Step step = Step.READING;
    private Instant stepBegan;
    private long rows;

    ShownProgress(ProgressLine line, Texts texts, Clock clock) {
        this.line = line;
        this.texts = texts;
        this.clock = clock;
        this.stepBegan = clock.instant();
        this.next = stepBegan.plus(SOON);
    }

    @Override
    public void at(Step at, long done, long total) {
        Instant now = clock.instant();
        if (at != step) {
            step = at;
            stepBegan = now;
        }
        if (at == Step.WRITING) {
            line.end(); // What is written may go to the same terminal.
        } else if (!now.isBefore(next)) {
            next = now.plus(BETWEEN);
            line.show(text(done, total) + left(Duration.between(stepBegan, now), done, total));
        }
    }

    @Override
    public void rows(long read) {
        rows = read;
    }

    private String text(long done, long total) {
        long percent = total > 0 ? done * ALL / total : 0;
        if (step == Step.READING && total > 0) {
            return texts.get("progress.reading-of", done / MB, total / MB, percent, rows);
        }
        return texts.get("progress." + step, percent, done / MB, rows);
    }

    /** The rest takes as long for each piece as what is done; told only once that is something to go by. */
    private String left(Duration taken, long done, long total) {
        if (done <= 0 || done >= total || taken.compareTo(SOON) < 0) {
            return "";
        }
        double seconds = taken.toMillis() / MILLIS * (total - done) / done;
        return texts.get("progress.left", texts.duration((long) Math.ceil(seconds)));
    }
}
