package dev.whydrop.model.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists that may be long, and records that hold such. They are turned into JSON piece by piece, several at a time, and written in order; only
 * a few pieces are in memory at any time.
 */
final class JsonInPieces implements AutoCloseable {
    /** Elements of a list in one piece: some hundred kilobytes. */
    private static final int PIECE = 50;

    private final Supplier<RecordJson> maker;
    private final Utf8 out;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private @Nullable ExecutorService workers;

    /** Those whose text is written: they know how the texts they had look as JSON. */
    private final Deque<RecordJson> free = new ArrayDeque<>();

    /**
     * @param maker makes what turns a piece into JSON
     * @param out where all goes to
     */
    JsonInPieces(Supplier<RecordJson> maker, Utf8 out) {
        this.maker = maker;
        this.out = out;
    }

    /** Writes the record as an object, ended by a line feed. */
    void write(Record record) throws IOException {
        RecordJson json = maker.get();
        String before = "{";
        for (RecordPart part : RecordPart.of(record.getClass())) {
            json.add(before);
            json.line(1);
            json.name(part);
            value(part.in(record), 1, json);
            before = ",";
        }
        json.line(0);
        json.add("}\n");
        json.drainTo(out);
    }

    /** Writes the list as an array, ended by a line feed. */
    void write(List<?> list) throws IOException {
        RecordJson json = maker.get();
        value(list, 0, json);
        json.add("\n");
        json.drainTo(out);
    }

    private void value(@Nullable Object value, int depth, RecordJson json) throws IOException {
        if (value instanceof List<?> list && list.size() > PIECE) {
            json.add("[ ");
            json.drainTo(out);
            inPieces(list, depth);
            json.add(" ]");
        } else {
            json.value(value, depth);
        }
    }

    private void inPieces(List<?> list, int depth) throws IOException {
        Deque<Future<RecordJson>> ahead = new ArrayDeque<>();
        int next = 0;
        while (next < list.size() || !ahead.isEmpty()) {
            if (next < list.size() && ahead.size() < 2 * threads) {
                int from = next;
                next = Math.min(list.size(), from + PIECE);
                ahead.add(begun(list.subList(from, next), from > 0, depth));
            } else {
                RecordJson done = result(ahead.remove());
                done.drainTo(out);
                free.add(done);
            }
        }
    }

    private Future<RecordJson> begun(List<?> piece, boolean further, int depth) {
        RecordJson json = free.isEmpty() ? maker.get() : free.remove();
        if (workers == null) {
            workers = Executors.newFixedThreadPool(threads, work -> {
                Thread thread = new Thread(work, "whydrop-json");
                thread.setDaemon(true);
                return thread;
            });
        }
        return workers.submit(() -> {
            if (further) {
                json.add(", ");
            }
            json.elements(piece, depth);
            return json;
        });
    }

    private static RecordJson result(Future<RecordJson> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the report cannot be written.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The report was interrupted while it was written.", e);
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }
}
