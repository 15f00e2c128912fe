package dev.whydrop.flink.batch.piece;

import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.part.Listing;
import dev.whydrop.model.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;

/**
 * The files that a job reads, and what listing them told.
 *
 * @param files in the order in which the report has them
 * @param told bytes of a {@link dev.whydrop.intake.part.PartReading} that stands before those of the files
 */
@SuppressWarnings("ArrayRecordComponent") // Flink writes bytes as they are; nobody compares two of these
public record InputFiles(List<InputFile> files, byte[] told) {
    /**
     * {@return what these name: files, folders and patterns, in their order, but those of other file systems than the machine's behind the others}
     *
     * @param output where the job writes
     * @throws IOException if one cannot be listed
     * @throws dev.whydrop.intake.IntakeException if a file is not there, a folder has nothing to read, or a pattern fits nothing
     * @throws IllegalArgumentException if the output lies in a folder that is read
     */
    public static InputFiles of(List<String> inputs, String output) throws IOException {
        List<Path> local = new ArrayList<>();
        List<InputFile> remote = new ArrayList<>();
        for (String each : inputs) {
            org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(each);
            FileSystem files = path.getFileSystem();
            refuseWithin(each, output);
            if (files.isDistributedFS()) {
                int before = remote.size();
                list(files, files.getFileStatus(path), remote);
                if (remote.size() == before) {
                    throw new IntakeException(
                            Phrase.of("refusal.empty-folder", new Phrase.FileName(each), FileNames.ENDINGS));
                }
            } else {
                local.addAll(FileNames.of(List.of(path.toUri().getScheme() == null ? each : path.getPath())));
            }
        }
        Listing listing = Listing.of(local);
        List<InputFile> all = new ArrayList<>();
        for (Path each : listing.files()) {
            if (!Files.exists(each)) {
                throw new IntakeException(Phrase.of("refusal.missing", new Phrase.FileName(each.toString())));
            }
            all.add(new InputFile(all.size() + 1, each.toString(), size(each)));
        }
        remote.forEach(each -> all.add(new InputFile(all.size() + 1, each.name(), each.size())));
        return new InputFiles(all, listing.told().toBytes());
    }

    private static void refuseWithin(String input, String output) throws IOException {
        String folder = whole(input.replaceFirst("[^/]*[*?\\[{].*", ""));
        String to = whole(output);
        if (to.equals(folder) || to.startsWith(folder.endsWith("/") ? folder : folder + "/")) {
            throw new IllegalArgumentException(
                    "--output " + output + " lies in " + input
                            + ", which is read. Maybe write to a folder beside it: the next job would read what this one writes.");
        }
    }

    /** {@return the path in full, without steps back; the folder where one is at home where it is empty} */
    private static String whole(String path) throws IOException {
        org.apache.flink.core.fs.Path given = new org.apache.flink.core.fs.Path(path.isEmpty() ? "." : path);
        FileSystem files = given.getFileSystem();
        if (files.isDistributedFS()) {
            return given.makeQualified(files).toString();
        }
        return Path.of(given.getPath()).toAbsolutePath().normalize().toString();
    }

    /** What is no file is told of by whoever reads it. */
    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static void list(FileSystem files, FileStatus status, List<InputFile> to) throws IOException {
        if (!status.isDir()) {
            to.add(new InputFile(0, status.getPath().toString(), status.getLen()));
            return;
        }
        FileStatus[] inside = files.listStatus(status.getPath());
        Arrays.sort(inside, Comparator.comparing(each -> each.getPath().toString()));
        for (FileStatus each : inside) {
            String name = each.getPath().getName();
            if (each.isDir() ? !FileNames.hidden(name) : FileNames.read(name)) {
                list(files, each, to);
            }
        }
    }
}
