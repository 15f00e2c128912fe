package dev.whydrop.engine.internal.threads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does the same work on many things in parallel. Safe to share between threads, and to be asked by the work itself: who asks works too, so nothing waits
 * for a thread that the executor may never have to spare.
 *
 * @param threads how many threads work at once, with the one that asks; 1 or more
 * @param executor where the others come from
 */
public record Workers(int threads, Executor executor) {
    /** To begin a thread takes as long as a hundred disconnects do. */
    private static final int SMALL = 200;

    /** So many parts for each thread that those who are done early have something left to do. */
    private static final int PARTS = 100;

    /** Within one report a thread finds more to do sooner than this. */
    private static final long IDLE_MILLIS = 500;

    /** With threads of its own, which end when they have nothing to do and never keep a process from ending. */
    public Workers(int threads) {
        this(threads, threads < 2 ? Runnable::run : ownThreads(threads - 1));
    }

    private static Executor ownThreads(int threads) {
        ThreadPoolExecutor own = new ThreadPoolExecutor(
                threads, threads, IDLE_MILLIS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "whydrop");
                    thread.setDaemon(true);
                    return thread;
                });
        own.allowCoreThreadTimeOut(true);
        return own;
    }

    /** {@return the same, but one thread alone for a log that is not worth more} */
    public Workers forLog(int disconnects) {
        return disconnects < SMALL ? new Workers(1) : this;
    }

    /**
     * {@return the results in the order of the things, whatever thread was first}
     *
     * @throws IllegalStateException if the thread that asks is interrupted
     */
    public <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<R> results = new ArrayList<>(things.size());
        if (threads == 1 || things.size() <= 1) {
            things.forEach(thing -> results.add(work.apply(thing)));
            return results;
        }
        // To hand over a million things one by one takes longer than what is done with them.
        List<List<T>> parts = parts(things, things.size() / (threads * PARTS) + 1);
        SharedParts<List<T>, List<R>> shared =
                new SharedParts<>(parts, part -> part.stream().map(work).toList());
        for (int i = 1; i < Math.min(threads, parts.size()); i++) {
            try {
                executor.execute(shared::help);
            } catch (RuntimeException e) {
                // Whatever it says of itself, it does not take the work.
                break;
            }
        }
        shared.run();
        shared.results().forEach(results::addAll);
        return results;
    }

    /** Sorts, each thread a part; equal things stay in the order given. */
    public <T> void sort(List<T> things, Comparator<? super T> order) {
        int part = things.size() / threads + 1;
        List<T> parts = eachOf(things, part, some -> some.stream().sorted(order).toList());
        for (int i = 0; i < parts.size(); i++) {
            things.set(i, parts.get(i));
        }
        // What is in order part by part is merged with a comparison or so for each.
        things.sort(order);
    }

    /** {@return the results in the order of the things, which are taken so many at a time} */
    public <T, R> List<R> eachOf(List<T> things, int atATime, Function<List<T>, List<R>> work) {
        List<R> results = new ArrayList<>();
        each(parts(things, atATime), work).forEach(results::addAll);
        return results;
    }

    private static <T> List<List<T>> parts(List<T> things, int atATime) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < things.size(); from += atATime) {
            parts.add(things.subList(from, Math.min(things.size(), from + atATime)));
        }
        return parts;
    }
}
