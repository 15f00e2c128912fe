package dev.whydrop.cli.terminal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that goes on in a thread of its own while the command does something else. */
public final class Meanwhile<T> {
    private final FutureTask<T> task;

    /** Starts the work. */
    public Meanwhile(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
        new Thread(task, "meanwhile").start();
    }

    /** {@return what the other work gives; a failure of this work goes before one of the other} */
    public <R> R during(Supplier<R> other) {
        R done;
        try {
            done = other.get();
        } catch (RuntimeException e) {
            result();
            throw e;
        }
        result();
        return done;
    }

    /** {@return the result, waiting for it; fails as the work did} */
    public T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The command was interrupted.", e);
        }
    }
}
