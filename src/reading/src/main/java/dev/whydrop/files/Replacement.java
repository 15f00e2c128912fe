package dev.whydrop.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside another, under a name that nobody else has, and takes its place when it is whole. If it does not come to that, it is
 * deleted; who interrupts the program gets no half of a file either.
 */
public final class Replacement implements Closeable {
    private static final int TRIES = 100;

    private final Path target;
    private final @Nullable FileRights rights;
    private final Path part;
    private final SeekableByteChannel channel;
    private final Thread whenInterrupted = new Thread(this::discard, "discard");

    private Replacement(Path target, @Nullable FileRights rights, Path part, SeekableByteChannel channel) {
        this.target = target;
        this.rights = rights;
        this.part = part;
        this.channel = channel;
    }

    /**
     * {@return an empty file that is to take the place of a file, or of none}
     *
     * @throws IOException if its folder takes none
     */
    public static Replacement of(Path target) throws IOException {
        FileRights rights = FileRights.of(target);
        FileAttribute<?>[] made = rights == null ? new FileAttribute<?>[0] : new FileAttribute<?>[] {FileRights.OWN};
        for (int tried = 1; ; tried++) {
            String name =
                    ".whydrop-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part";
            Path part = target.resolveSibling(name);
            try {
                // A new file or none: a link that lies there is not followed, and another's file not touched.
                SeekableByteChannel channel = Files.newByteChannel(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), made);
                Replacement begun = new Replacement(target, rights, part, channel);
                begun.discardWhenInterrupted();
                return begun;
            } catch (FileAlreadyExistsException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void discardWhenInterrupted() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(whenInterrupted);
        } catch (IllegalStateException e) {
            channel.close();
            discard();
            throw new CancellationException("The program is ending, so nothing is written any more.");
        }
    }

    /** {@return what writes into it} */
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Puts it, whole now, into its place, with the rights of what was there. */
    public void putInPlace() throws IOException {
        channel.close();
        if (rights != null) {
            rights.giveTo(part);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            discard();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException e) {
            // The program is ending; the hook runs, and finds nothing.
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The result is in place or was already reported as failed; a left-over part file changes neither.
        }
    }
}
