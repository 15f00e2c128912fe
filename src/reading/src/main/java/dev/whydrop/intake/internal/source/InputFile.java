package dev.whydrop.intake.internal.source;

import dev.whydrop.catalog.near.NearFiles;
import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.Secrets;
import dev.whydrop.intake.internal.archive.Unpacking;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One input.
 *
 * @param source what it is called: the path as the user gave it, {@code -} for standard input; a push secret in it is masked
 * @param path where it is; null where it is no file
 * @param content its bytes where they are not to be had from its path
 */
public record InputFile(
        String source, @Nullable Path path, @Nullable Content content) {
    /** Bytes from elsewhere than a path. */
    @FunctionalInterface
    public interface Content {
        /** {@return the bytes, which the caller closes} */
        InputStream open() throws IOException;
    }

    /** Of an input of which nothing was read. */
    public static final Phrase NOWHERE = Phrase.of("where.nowhere");

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** {@return the file at that path, or standard input} */
    public static InputFile at(Path path, @Nullable InputStream opened) {
        return new InputFile(source(path), path, opened == null ? null : () -> opened);
    }

    /** {@return what is no file, under that name} */
    public static InputFile open(String name, InputStream content) {
        return of(name, () -> content);
    }

    /** {@return what is no file, under that name} */
    public static InputFile of(String name, Content content) {
        return new InputFile(Secrets.masked(name), null, content);
    }

    /** Whether it is standard input. */
    public boolean standardInput() {
        return path != null && source.equals(STANDARD_INPUT);
    }

    public static String source(Path path) {
        return Secrets.masked(path.toString());
    }

    /** {@return its bytes as they are, which the caller closes} */
    public InputStream open(Supplier<InputStream> standardInput) throws IOException {
        if (content != null) {
            return content.open();
        }
        return path == null || standardInput() ? standardInput.get() : FileNames.open(path);
    }

    /** {@return how many bytes it has; -1 when that is not known before they are read} */
    public long size() {
        try {
            return path != null && !standardInput() && Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            return -1; // Why it cannot be read is told when it is.
        }
    }

    /**
     * {@return what to tell the user when an input cannot be read}
     *
     * @param name of the input
     * @param where how far it was read
     */
    public static IntakeException unreadable(String name, Phrase where, IOException e) {
        FileName file = new FileName(Secrets.masked(name));
        if (e instanceof NoSuchFileException none) {
            return new IntakeException(missing(file, NearFiles.to(none.getFile())), e);
        }
        if (e instanceof AccessDeniedException) {
            return new IntakeException(Phrase.of("refusal.denied", file), e);
        }
        if (e instanceof EOFException) {
            return new IntakeException(Phrase.of("refusal.cut-off", file, where), e);
        }
        if (e instanceof Unpacking.DamagedException damage) {
            return new IntakeException(damage.of(file), e);
        }
        if (e instanceof Unpacking.BombException) {
            return new IntakeException(Phrase.of("refusal.bomb", file, Unpacking.MOST_GROWTH), e);
        }
        return new IntakeException(
                Phrase.of("refusal.unreadable", file, Excerpt.line(String.valueOf(e.getMessage()))), e);
    }

    private static Phrase missing(FileName file, List<String> near) {
        return near.isEmpty()
                ? Phrase.of("refusal.missing", file)
                : Phrase.of("refusal.missing-near", file, new FileName(String.join(", ", near)));
    }
}
