package dev.whydrop.engine.internal.threads;

import dev.whydrop.model.Progress;

/** Counts what is done of a step and tells it, in order though several threads do it. */
public final class StepProgress {
    private final Progress progress;
    private final Progress.Step step;
    private final long total;
    private long done;

    public StepProgress(Progress progress, Progress.Step step, long total) {
        this.progress = progress;
        this.step = step;
        this.total = total;
        progress.at(step, 0, total);
    }

    /** Counts one more. */
    public synchronized void one() {
        done++;
        progress.at(step, done, total);
    }
}
