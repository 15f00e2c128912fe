package dev.whydrop.cloud.fetch;

import dev.whydrop.cloud.CloudException;
import dev.whydrop.cloud.client.LiveClient;
import dev.whydrop.files.FileRights;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Fetches records into a file that comes into place when it is whole. Until then they are in {@code NAME.part}, which holds finished windows only
 * and can be read at any time, and {@code NAME.part.json} says how far they reach. One fetch at a time writes it. {@link #stop()} may be called by
 * another thread.
 */
public final class PartFile implements Closeable {
    private final Path file;
    private final Path part;
    private final Path stateFile;
    private final EventFormat format;
    private final FileChannel channel;
    private final long eventsBefore;
    private FetchState state;
    private boolean stopped;

    private PartFile(Path file, EventFormat format, FetchState state, FileChannel channel) {
        this.file = file;
        this.part = partOf(file);
        this.stateFile = stateOf(file);
        this.format = format;
        this.state = state;
        this.eventsBefore = state.events();
        this.channel = channel;
    }

    private static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static Path stateOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".part.json");
    }

    /**
     * {@return an empty part}
     *
     * @param file where the records are to be in the end
     * @throws IllegalArgumentException if the name says no format, is that of a folder, or an earlier fetch was not finished
     * @throws IOException if the part cannot be written
     */
    public static PartFile begin(Path file, EventQuery query) throws IOException {
        EventFormat format = EventFormat.of(file);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("'" + file + "' is a folder. Maybe name a file in it.");
        }
        if (Files.exists(stateOf(file))) {
            throw new IllegalArgumentException("'" + partOf(file)
                    + "' is left of a fetch that was not finished. Maybe go on with --resume, or delete it and '"
                    + stateOf(file) + "'.");
        }
        byte[] header = format.header().getBytes(StandardCharsets.UTF_8);
        PartFile begun = new PartFile(file, format, FetchState.begun(query, header.length), created(file));
        try {
            begun.write(header);
            begun.state.write(begun.stateFile);
            return begun;
        } catch (IOException e) {
            begun.channel.close();
            Files.deleteIfExists(begun.part);
            throw e;
        }
    }

    /** A new file or none: a link that lies there is not followed, and a file of another's not touched. */
    private static FileChannel created(Path file) throws IOException {
        FileAttribute<?>[] made =
                FileRights.of(file) == null ? new FileAttribute<?>[0] : new FileAttribute<?>[] {FileRights.OWN};
        try {
            return locked(
                    file,
                    FileChannel.open(
                            partOf(file), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), made));
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("'" + partOf(file)
                    + "' is there already, and no fetch can go on from it. Maybe delete it, or name another file.");
        }
    }

    /** Two fetches into one file would mix their records. */
    private static FileChannel locked(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // So has another fetch of this process.
        } catch (IOException e) {
            return channel; // A file system without locks.
        }
        channel.close();
        throw new IllegalArgumentException(
                "'" + partOf(file) + "' is being written by another fetch. Maybe wait until that is done.");
    }

    /**
     * {@return the part of a fetch that was not finished, without what was not whole}
     *
     * @throws IllegalArgumentException if there is none
     * @throws IOException if it cannot be read or written
     */
    public static PartFile resume(Path file) throws IOException {
        EventFormat format = EventFormat.of(file);
        if (!Files.exists(stateOf(file)) || !Files.exists(partOf(file))) {
            throw new IllegalArgumentException(
                    "There is no '" + partOf(file) + "' to go on from. Maybe leave --resume out.");
        }
        FileChannel channel =
                locked(file, FileChannel.open(partOf(file), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        try {
            // Read when nobody else writes any more: who did so may have come to the end.
            FetchState state = FetchState.read(stateOf(file));
            if (channel.size() < state.bytes()) {
                throw new IllegalArgumentException("'" + partOf(file) + "' is shorter than '" + stateOf(file)
                        + "' says. Maybe it was changed: delete both and fetch again.");
            }
            channel.truncate(state.bytes());
            channel.position(state.bytes());
            return new PartFile(file, format, state, channel);
        } catch (IOException | IllegalArgumentException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return what is fetched into it, as it was first asked for} */
    public EventQuery query() {
        return state.query();
    }

    /**
     * Fetches what is not there yet and puts the file into place.
     *
     * @throws CloudException if the platform does not answer; {@link #reached()} tells what is there
     * @throws CancellationException if it was stopped
     * @throws IOException if it cannot be written
     */
    public Fetched fill(LiveClient client, FetchProgress progress) throws IOException {
        SeenEvents seen = new SeenEvents();
        format.readInto(seen, part);
        Fetched fetched = new Fetched(0, 0, state.shortfalls());
        if (state.doneUpTo().isBefore(state.query().until())) {
            EventQuery rest = state.query().from(state.doneUpTo());
            fetched = new EventFetch(
                            client,
                            rest,
                            seen,
                            state.shortfalls(),
                            (events, upTo) -> progress.fetched(eventsBefore + events, upTo))
                    .into(this::append);
        }
        putInPlace();
        return new Fetched(eventsBefore + fetched.events(), fetched.repeated(), fetched.shortfalls());
    }

    private synchronized void append(Window window, List<StreamEvent> events, List<Shortfall> shortfalls)
            throws IOException {
        refuseWhenStopped();
        StringBuilder rows = new StringBuilder();
        events.forEach(each -> rows.append(format.row(each)));
        write(rows.toString().getBytes(StandardCharsets.UTF_8));
        Instant upTo = window.to().isBefore(query().until()) ? window.to() : query().until();
        state = state.done(upTo, channel.position(), state.events() + events.size(), shortfalls);
        state.write(stateFile);
    }

    private synchronized void putInPlace() throws IOException {
        refuseWhenStopped();
        FileRights rights = FileRights.of(file);
        if (rights != null) {
            rights.giveTo(part);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(stateFile);
        channel.close();
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(false);
    }

    private void refuseWhenStopped() {
        if (stopped) {
            throw new CancellationException("The fetch was stopped.");
        }
    }

    /** Writes nothing from now on; returns when what is being written is whole. */
    public synchronized void stop() {
        stopped = true;
    }

    /** {@return what is there and how to go on, for the user} */
    public synchronized String reached() {
        return state.events() + " records up to " + state.done() + " are in '" + part
                + "'. The same command with --resume goes on from there.";
    }

    /** Closes the part and leaves it as it is; deletes it when nothing was fetched. */
    @Override
    public synchronized void close() throws IOException {
        channel.close();
        if (Files.exists(stateFile) && state.done().equals(state.since())) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(stateFile);
        }
    }

    /** Whether any window is finished. */
    public synchronized boolean begun() {
        return !state.done().equals(state.since());
    }
}
