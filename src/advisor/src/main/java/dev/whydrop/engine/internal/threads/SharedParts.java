package dev.whydrop.engine.internal.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work in parts that whoever runs this takes one after another, until none is left. */
final class SharedParts<T, R> implements Runnable {
    private final List<T> parts;
    private final Function<T, R> work;
    private final List<@Nullable R> results = new ArrayList<>();
    private int taken;
    private int inWork;
    private int failedPart = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    SharedParts(List<T> parts, Function<T, R> work) {
        this.parts = parts;
        this.work = work;
        for (int i = 0; i < parts.size(); i++) {
            results.add(null);
        }
    }

    @Override
    @SuppressWarnings("CatchingUnchecked")
    public void run() {
        for (int part = take(); part >= 0; part = take()) {
            try {
                done(part, work.apply(parts.get(part)));
            } catch (RuntimeException | Error e) {
                failed(part, e);
            }
        }
    }

    /** {@return the place of a part that is now this thread's; below 0 where none is left} */
    private synchronized int take() {
        if (taken == parts.size()) {
            return -1;
        }
        inWork++;
        return taken++;
    }

    private synchronized void done(int part, R result) {
        results.set(part, result);
        inWork--;
        notifyAll();
    }

    /** Of several failures the one that a single thread would have met first is told. */
    private synchronized void failed(int part, Throwable thrown) {
        if (part < failedPart) {
            failedPart = part;
            failure = thrown;
        }
        taken = parts.size();
        inWork--;
        notifyAll();
    }

    /**
     * {@return what came of each part, in their order, when those that others have taken are done too}
     *
     * @throws IllegalStateException if the thread is interrupted; no further part is begun then
     */
    synchronized List<R> results() {
        try {
            while (inWork > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            taken = parts.size();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The diagnosis was interrupted.", e);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        List<R> all = new ArrayList<>(results.size());
        for (R each : results) {
            if (each == null) {
                throw new IllegalStateException("A part of the work gave nothing.");
            }
            all.add(each);
        }
        return all;
    }
}
