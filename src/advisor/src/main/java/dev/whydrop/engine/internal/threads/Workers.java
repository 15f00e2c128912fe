package dev.whydrop.engine.internal.threads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same work on many things in parallel.
 *
 * @param threads how many threads, 1 or more
 */
public record Workers(int threads) {
    /** To begin a thread takes as long as a hundred disconnects do. */
    private static final int SMALL = 200;

    /** {@return so many threads, but one alone for a log that is not worth more} */
    public static Workers forLog(int threads, int disconnects) {
        return new Workers(disconnects < SMALL ? 1 : threads);
    }

    /** So many parts for each thread that those who are done early have something left to do. */
    private static final int PARTS = 100;

    /** {@return the results in the order of the things, whatever thread was first} */
    public <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<R> results = new ArrayList<>(things.size());
        if (threads == 1 || things.size() <= 1) {
            things.forEach(thing -> results.add(work.apply(thing)));
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, things.size()));
        try {
            List<Future<List<R>>> running = new ArrayList<>();
            // To hand over a million things one by one takes longer than what is done with them.
            for (List<T> part : parts(things, things.size() / (threads * PARTS) + 1)) {
                running.add(pool.submit(() -> new Workers(1).each(part, work)));
            }
            for (Future<List<R>> each : running) {
                results.addAll(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The diagnosis was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
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
