package dev.whydrop.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Opens inputs, unpacks what is packed, and hands each text that is found to a reader. */
final class Sources {
    /** How often something can be packed in something packed. */
    private static final int MOST_LAYERS = 3;

    private static final int MOST_ENTRIES = 10_000;

    private final @Nullable Charset encoding;
    private final Supplier<InputStream> standardInput;
    private final SourceReader reader;
    private final Harvest harvest;
    private final ReadingMeter meter;
    private final List<String> names = new ArrayList<>();
    private int readWhole;
    private @Nullable IntakeException firstFailure;

    /**
     * @param encoding what the texts are said to be in; null to find out
     * @param standardInput asked when {@code -} is read
     * @param meter counts what is read
     */
    Sources(
            @Nullable Charset encoding,
            Supplier<InputStream> standardInput,
            SourceReader reader,
            Harvest harvest,
            ReadingMeter meter) {
        this.encoding = encoding;
        this.standardInput = standardInput;
        this.reader = reader;
        this.harvest = harvest;
        this.meter = meter;
    }

    /**
     * Reads every text in an input.
     *
     * @throws IntakeException if it cannot be read, or its reader refuses it
     */
    void read(InputFile input) {
        try (InputStream bytes = meter.counted(input.open(standardInput))) {
            read(input.source(), bytes, 0);
        } catch (IOException e) {
            fail(input.source(), InputFile.unreadable(InputFile.label(input.source()), "", e));
        } catch (IntakeException e) {
            fail(input.source(), e);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws IntakeException the first of what went wrong, if nothing could be read
     */
    void end() {
        if (firstFailure != null && readWhole == 0 && !harvest.hasAny()) {
            throw firstFailure;
        }
    }

    /** Keeps what was read so far, and what other files have. */
    private void fail(String name, IntakeException failure) {
        if (failure.whole()) {
            throw failure;
        }
        firstFailure = firstFailure == null ? failure : firstFailure;
        harvest.reject(name, failure);
    }

    /** {@return the names of the texts that were read, in order} */
    List<String> names() {
        return names;
    }

    private void read(String name, InputStream bytes, int layer) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(Packing.LOOKED_AT);
        Optional<Packing> packing = Packing.of(in.readNBytes(Packing.LOOKED_AT));
        in.reset();
        if (packing.isEmpty()) {
            names.add(name);
            Sight.refuse(name, in, harvest.texts());
            reader.read(Source.of(name, in, encoding), harvest);
            readWhole++;
            return;
        }
        if (layer == MOST_LAYERS) {
            throw new IntakeException(InputFile.label(name) + " is packed more than " + MOST_LAYERS
                    + " times over. Maybe unpack it first and look what it is.");
        }
        try (Unpacking unpacking = new Unpacking(in, packing.get())) {
            if (packing.get() == Packing.ZIP) {
                readEntries(name, unpacking, layer + 1);
            } else {
                read(name, unpacking.unpacked(), layer + 1);
            }
        }
    }

    private void readEntries(String name, Unpacking unpacking, int layer) throws IOException {
        int before = names.size();
        int entries = 0;
        for (ZipEntry entry = next(unpacking); entry != null; entry = next(unpacking)) {
            String entryName = nameOf(entry);
            if (++entries > MOST_ENTRIES) {
                throw new IntakeException(InputFile.label(name) + " holds more than " + MOST_ENTRIES
                        + " files. Maybe unpack it and give the folder.");
            }
            refuseWorkbook(name, entryName);
            if (FileNames.read(entryName) && !entry.isDirectory()) {
                readEntry(name + "!" + entryName, unpacking, layer);
            } else {
                if (!entry.isDirectory() && !FileNames.hidden(entryName)) {
                    harvest.skip(name + "!" + entryName);
                }
                // What is passed over is unpacked all the same, and may be a trap too.
                unpacking.unpacked().transferTo(OutputStream.nullOutputStream());
            }
        }
        unpacking.checkArchiveEnd();
        if (names.size() == before) {
            throw new IntakeException(InputFile.label(name) + " holds no file whose name ends in " + FileNames.ENDINGS
                    + ". Maybe it is another archive.");
        }
    }

    /** Reads a file of an archive; what is wrong with its text does not keep the others from being read. */
    private void readEntry(String name, Unpacking unpacking, int layer) throws IOException {
        try {
            read(name, unpacking.unpacked(), layer);
        } catch (IntakeException e) {
            fail(name, e);
            unpacking.unpacked().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static @Nullable ZipEntry next(Unpacking unpacking) throws IOException {
        ZipInputStream archive = unpacking.archive();
        try {
            return archive.getNextEntry();
        } catch (IOException | RuntimeException e) {
            throw unpacking.explained(e);
        }
    }

    /** {@return its name; archives from Windows have it in the encoding of the machine they were made on} */
    private static String nameOf(ZipEntry entry) {
        String name = entry.getName();
        if (name.chars().anyMatch(one -> one > 0xFF)) {
            return Excerpt.line(name);
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return Excerpt.line(new String(bytes, Encoding.of(bytes, null).charset()));
    }

    private static void refuseWorkbook(String name, String entry) {
        if (entry.equals("[Content_Types].xml")) {
            throw new IntakeException(
                    InputFile.label(name) + " is an Excel workbook or a document. Maybe save it as CSV.");
        }
    }
}
