package dev.whydrop.intake.part;

import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.MemoryBudget;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.source.InputFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that paths stand for, and what listing them told.
 *
 * @param files in the order in which they are to be read; number them from 1
 * @param told of files that are passed over and of folders that lead back to themselves; stands before what the parts of the files tell
 */
public record Listing(List<Path> files, PartReading told) {
    public Listing {
        files = List.copyOf(files);
    }

    /**
     * {@return the files of these, in their order: all that are to be read in a folder in place of the folder}
     *
     * @throws IntakeException if a folder cannot be read, or nothing in it is to be read
     */
    public static Listing of(List<Path> paths) {
        ReadingCollector collector = new ReadingCollector(MemoryBudget.UNLIMITED);
        List<Path> files =
                FileNames.inFolders(paths, collector::linkLoop, file -> collector.skip(InputFile.source(file)));
        PartReading told = new PartReading(InputPart.whole(0, ""), List.of(), collector.collected(), 0, 0, null, false);
        return new Listing(files, told);
    }
}
