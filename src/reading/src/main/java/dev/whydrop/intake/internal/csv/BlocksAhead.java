package dev.whydrop.intake.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads blocks of a file in several threads, a few ahead of the one that is asked for. Not safe to share between threads itself. */
final class BlocksAhead implements AutoCloseable {
    /**
     * A block that is being read.
     *
     * @param done gives it when it is read
     */
    private record Running(Block block, Future<Block> done) {}

    private final Blocks blocks;
    private final int size;
    private final int most;
    private final @Nullable ExecutorService pool;
    private final Supplier<BlockReader> newReader;
    private final Queue<BlockReader> idle = new ConcurrentLinkedQueue<>();
    private final Deque<Running> running = new ArrayDeque<>();
    private final Deque<Block> free = new ArrayDeque<>();
    private @Nullable IOException failure;

    /**
     * @param size of a block in bytes
     * @param threads 1 or more; with 1 it is the one that asks
     * @param newReader makes a reader for one thread
     */
    BlocksAhead(Blocks blocks, int size, int threads, Supplier<BlockReader> newReader) {
        this.blocks = blocks;
        this.size = size;
        this.newReader = newReader;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, BlocksAhead::thread);
        this.most = threads == 1 ? 1 : threads + 1; // one waits while the others are being read
    }

    /**
     * {@return the next block, read; null when there is none}
     *
     * @throws IOException if the text cannot be read so far
     */
    @Nullable
    Block next() throws IOException {
        boolean more = failure == null;
        while (more && running.size() < most) {
            more = start();
        }
        Running first = running.poll();
        if (first != null) {
            return result(first.done());
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    /** Takes a block that is not needed any more. */
    void free(Block block) {
        free.push(block);
    }

    /** {@return what comes behind the blocks that have been given out} */
    InputStream rest() {
        InputStream rest = blocks.rest();
        while (!running.isEmpty()) {
            Block last = running.removeLast().block();
            rest = new SequenceInputStream(last.text(0), rest);
        }
        return rest;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }

    private boolean start() {
        Block block = free.isEmpty() ? new Block() : free.pop();
        try {
            if (!blocks.next(block, size)) {
                return false;
            }
        } catch (IOException e) {
            failure = e;
            return false;
        }
        FutureTask<Block> work = new FutureTask<>(() -> read(block));
        running.add(new Running(block, work));
        if (pool == null) {
            work.run();
        } else {
            pool.execute(work);
        }
        return true;
    }

    private Block read(Block block) {
        BlockReader known = idle.poll();
        BlockReader reader = known == null ? newReader.get() : known;
        reader.read(block);
        idle.add(reader);
        return block;
    }

    private static Block result(Future<Block> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
