package dev.whydrop.intake;

import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files that the arguments of a command mean: files, folders and patterns. */
public final class FileNames {
    /** The endings by which a file in a folder or an archive is known, in words. */
    public static final Phrase ENDINGS = Phrase.of("refusal.endings");

    private static final Pattern READ = Pattern.compile(
            "(?i).*\\.((csv|tsv|json|jsonl|ndjson|log|tar)(\\.(gz|zst|bz2|xz))?|xlsx|xlsm|xls|zip|tgz|tzst|tbz2?|txz)");

    private FileNames() {}

    /**
     * {@return the paths that arguments stand for, in the order given: a pattern such as {@code logs/*.csv}, which the shell may have left as it is,
     * stands for the files it fits, sorted by name; all else stands for itself}
     *
     * @throws IntakeException if an argument is blank, or a pattern fits no file
     * @throws InvalidPathException if an argument cannot be the name of a file
     */
    public static List<Path> of(List<String> arguments) {
        List<Path> paths = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.isBlank()) {
                throw new IntakeException(Phrase.of("refusal.blank-name", argument));
            }
            if (argument.matches(".*[*?\\[{].*") && !isFile(argument)) {
                paths.addAll(fitting(argument));
            } else {
                paths.add(Path.of(argument));
            }
        }
        return paths;
    }

    /**
     * {@return the files that paths stand for: all that are to be read in a folder and the folders in it, sorted by name, in place of the folder}
     *
     * @param loops told of each folder that leads back to one it is in; it is not entered again
     * @throws IntakeException if a folder cannot be read, or nothing in it is to be read
     */
    public static List<Path> inFolders(List<Path> paths, Consumer<Path> loops) {
        return inFolders(paths, loops, any -> {});
    }

    /** As the other does, and {@code skipped} is told of each file in a folder that is not to be read. */
    public static List<Path> inFolders(List<Path> paths, Consumer<Path> loops, Consumer<Path> skipped) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!path.toString().equals(InputFile.STANDARD_INPUT) && Files.isDirectory(path)) {
                files.addAll(inFolder(path, loops, skipped));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** {@return its bytes; a pipe has no place in it, for which the streams of {@link Files} ask} */
    public static InputStream open(Path path) throws IOException {
        return readOnce(path)
                ? new BufferedInputStream(new FileInputStream(path.toFile()))
                : Files.newInputStream(path);
    }

    /** Whether it is a pipe or a device, of which nothing comes twice. */
    public static boolean readOnce(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Whether a file of that name in a folder or an archive is to be read; those that are hidden are not. */
    public static boolean read(String name) {
        return READ.matcher(name).matches() && !hidden(name);
    }

    /** Whether nobody means a file of that name when a folder or an archive is given. */
    public static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static List<Path> inFolder(Path folder, Consumer<Path> loops, Consumer<Path> skipped) {
        FilesToRead found = new FilesToRead(folder, loops);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
        } catch (IOException e) {
            throw InputFile.unreadable(nameOf(e, folder), InputFile.NOWHERE, e);
        }
        if (found.files.isEmpty()) {
            throw new IntakeException(
                    Phrase.of("refusal.empty-folder", new FileName(InputFile.source(folder)), ENDINGS));
        }
        Collections.sort(found.files);
        Collections.sort(found.others);
        found.others.forEach(skipped);
        return found.files;
    }

    /** {@return what could not be read: the folder, or something in it} */
    private static String nameOf(IOException e, Path folder) {
        String named = e instanceof FileSystemException inside ? inside.getFile() : null;
        return named == null ? folder.toString() : named;
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) { // Windows has no '*' in names
            return false;
        }
    }

    private static List<Path> fitting(String pattern) {
        String plain = pattern.replace(FileSystems.getDefault().getSeparator(), "/");
        int wild = plain.split("[*?\\[{]", 2)[0].lastIndexOf('/');
        Path folder = Path.of(wild < 0 ? "" : plain.substring(0, wild + 1));
        int depth = plain.contains("**")
                ? Integer.MAX_VALUE
                : (int) plain.substring(wild + 1).chars().filter(c -> c == '/').count() + 1;
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain);
        } catch (IllegalArgumentException e) {
            throw noMatch(pattern);
        }
        try (Stream<Path> found = Files.walk(folder, depth)) {
            List<Path> files = found.filter(matcher::matches)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw noMatch(pattern);
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw noMatch(pattern);
        }
    }

    private static IntakeException noMatch(String pattern) {
        return new IntakeException(Phrase.of("refusal.no-match", Excerpt.line(pattern)));
    }

    /** Goes through a folder, links included. */
    private static final class FilesToRead extends SimpleFileVisitor<Path> {
        private final List<Path> files = new ArrayList<>();
        private final List<Path> others = new ArrayList<>();
        private final Path root;
        private final Consumer<Path> loops;

        FilesToRead(Path root, Consumer<Path> loops) {
            this.root = root;
            this.loops = loops;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if ((attributes.isRegularFile() || attributes.isSymbolicLink()) && read(name)) {
                files.add(file);
            } else if (!hidden(name)) {
                others.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (!(e instanceof FileSystemLoopException)) {
                throw e;
            }
            loops.accept(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
