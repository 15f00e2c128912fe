package dev.whydrop.engine.internal.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work in parts that whoever runs this takes one after another, until none is left. An executor may keep it for long: once it is over it holds nothing of
 * the work.
 */
final class SharedParts<T, R> {
    private List<T> parts;
    private List<@Nullable R> results;
    /** Null once it is over. */
    private @Nullable Function<T, R> work;

    private int taken;
    private int inWork;
    private int failedPart = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    SharedParts(List<T> parts, Function<T, R> work) {
        this.parts = parts;
        this.work = work;
        this.results = new ArrayList<>(Collections.nCopies(parts.size(), null));
    }

    /** Works as a thread of an executor: that it was interrupted, for another reason, is no concern of the work. */
    void help() {
        boolean interrupted = Thread.interrupted();
        try {
            run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void run() {
        for (Runnable part = take(); part != null; part = take()) {
            part.run();
        }
    }

    /** {@return the work on a part that is now this thread's; null where none is left} */
    private synchronized @Nullable Runnable take() {
        Function<T, R> todo = work;
        if (todo == null || taken == parts.size()) {
            return null;
        }
        int place = taken++;
        T part = parts.get(place);
        inWork++;
        return () -> {
            try {
                done(place, todo.apply(part));
            } catch (RuntimeException | Error e) {
                failed(place, e);
            }
        };
    }

    private synchronized void done(int place, R result) {
        if (work != null) {
            results.set(place, result);
        }
        inWork--;
        notifyAll();
    }

    /** Of several failures the one that a single thread would have met first is told. */
    private synchronized void failed(int place, Throwable thrown) {
        if (place < failedPart) {
            failedPart = place;
            failure = thrown;
        }
        taken = parts.size();
        inWork--;
        notifyAll();
    }

    /**
     * {@return what came of each part, in their order, when those that others have taken are done too} It is over then.
     *
     * @throws IllegalStateException if the thread is interrupted; no further part is begun then
     */
    synchronized List<R> results() {
        try {
            while (inWork > 0) {
                wait();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            List<R> all = new ArrayList<>(results.size());
            results.forEach(each -> all.add(Objects.requireNonNull(each)));
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The diagnosis was interrupted.", e);
        } finally {
            parts = List.of();
            results = List.of();
            work = null;
            failure = null;
        }
    }
}
