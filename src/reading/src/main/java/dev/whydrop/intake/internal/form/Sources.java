package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.FileNames;
import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.archive.Beginning;
import dev.whydrop.intake.internal.archive.Packing;
import dev.whydrop.intake.internal.archive.Unpacking;
import dev.whydrop.intake.internal.collect.ReadingCollector;
import dev.whydrop.intake.internal.collect.ReadingMeter;
import dev.whydrop.intake.internal.collect.SourceReader;
import dev.whydrop.intake.internal.source.InputFile;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.internal.text.Encoding;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens inputs, unpacks what is packed, and hands each text that is found to a reader. */
public final class Sources {
    /** How often something can be packed in something packed. */
    private static final int MOST_LAYERS = 3;

    private static final int MOST_MEMBERS = 10_000;

    private final @Nullable Charset encoding;
    private final Supplier<InputStream> standardInput;
    private final SourceReader reader;
    private final Tables tables;
    private final ReadingCollector collector;
    private final ReadingMeter meter;
    private final List<String> names = new ArrayList<>();
    private int readWhole;
    private long rowsBefore;
    private @Nullable IntakeException firstFailure;

    /**
     * @param encoding what the texts are said to be in; null to find out
     * @param standardInput asked when {@code -} is read
     * @param tables finds the table in a workbook
     * @param meter counts what is read
     */
    public Sources(
            @Nullable Charset encoding,
            Supplier<InputStream> standardInput,
            SourceReader reader,
            Tables tables,
            ReadingCollector collector,
            ReadingMeter meter) {
        this.encoding = encoding;
        this.standardInput = standardInput;
        this.reader = reader;
        this.tables = tables;
        this.collector = collector;
        this.meter = meter;
    }

    /**
     * Reads every text in an input.
     *
     * @throws IntakeException if it cannot be read, or its reader refuses it
     */
    public void read(InputFile input) {
        try (InputStream bytes = meter.counted(input.open(standardInput))) {
            read(input.source(), bytes, 0);
        } catch (IOException e) {
            fail(input.source(), InputFile.unreadable(input.source(), InputFile.NOWHERE, e));
        } catch (IntakeException e) {
            fail(input.source(), e);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws IntakeException the first of what went wrong, if nothing could be read
     */
    public void end() {
        if (firstFailure != null && readWhole == 0 && !collector.hasAny()) {
            throw firstFailure;
        }
    }

    /** Keeps what was read so far, and what other files have. */
    private void fail(String name, IntakeException failure) {
        if (failure.whole()) {
            throw failure;
        }
        firstFailure = firstFailure == null ? failure : firstFailure;
        collector.reject(name, failure, collector.rows() - rowsBefore);
        rowsBefore = collector.rows();
    }

    /** {@return the first of what went wrong; null where nothing did} */
    public @Nullable IntakeException firstFailure() {
        return firstFailure;
    }

    /** {@return how many texts were read to their end} */
    public int readWhole() {
        return readWhole;
    }

    /** {@return the names of the texts that were read, in order} */
    public List<String> names() {
        return names;
    }

    private void read(String name, InputStream bytes, int layer) throws IOException {
        Beginning first = Beginning.of(bytes, Packing.LOOKED_AT);
        byte[] start = first.bytes();
        BufferedInputStream in = new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(start), first.rest()), 1 << 16);
        Optional<Packing> packing = Packing.of(start);
        if (packing.isEmpty()) {
            Sight.refuse(name, in);
            read(Source.of(name, in, encoding));
        } else if (Workbook.beginsLike(start)) {
            readSheets(name, in);
        } else if (layer == MOST_LAYERS) {
            throw new IntakeException(Phrase.of("refusal.layers", new FileName(name), MOST_LAYERS));
        } else {
            unpack(name, in, packing.get(), layer + 1);
        }
    }

    private void read(Source source) throws IOException {
        names.add(source.name());
        rowsBefore = collector.rows();
        reader.read(source, collector);
        rowsBefore = collector.rows();
        readWhole++;
    }

    private void unpack(String name, InputStream in, Packing packing, int layer) throws IOException {
        try (Unpacking unpacking = new Unpacking(in, packing)) {
            if (packing.archive()) {
                readMembers(name, unpacking, layer);
            } else {
                read(name, unpacking.unpacked(), layer);
            }
        }
    }

    /** Reads the first sheet that is a table of disconnects, and tells of the others. */
    private void readSheets(String name, InputStream in) throws IOException {
        try (Workbook workbook = Workbook.of(name, in)) {
            Workbook.Choice choice = workbook.choose(tables);
            choice.others().forEach(other -> collector.skipSheet(name + "!" + Excerpt.line(other)));
            read(Source.of(name + "!" + Excerpt.line(choice.sheet()), choice.csv(), StandardCharsets.UTF_8));
        }
    }

    private void readMembers(String name, Unpacking unpacking, int layer) throws IOException {
        int before = names.size();
        int members = 0;
        for (Packing.Member member = unpacking.next(); member != null; member = unpacking.next()) {
            String memberName = nameOf(member);
            if (++members > MOST_MEMBERS) {
                throw new IntakeException(Phrase.of("refusal.members", new FileName(name), MOST_MEMBERS));
            }
            if (FileNames.read(memberName) && member.file()) {
                readMember(name + "!" + memberName, unpacking, layer);
            } else {
                if (member.file() && !FileNames.hidden(memberName)) {
                    collector.skip(name + "!" + memberName);
                }
                // What is passed over is unpacked all the same, and may be a trap too.
                unpacking.unpacked().transferTo(OutputStream.nullOutputStream());
            }
        }
        unpacking.checkArchiveEnd();
        if (names.size() == before) {
            throw new IntakeException(Phrase.of("refusal.empty-archive", new FileName(name), FileNames.ENDINGS));
        }
    }

    /** Reads a file of an archive; what is wrong with its text does not keep the others from being read. */
    private void readMember(String name, Unpacking unpacking, int layer) throws IOException {
        try {
            read(name, unpacking.unpacked(), layer);
        } catch (IntakeException e) {
            fail(name, e);
        } catch (IOException e) {
            if (unpacking.failed()) {
                throw e;
            }
            fail(name, InputFile.unreadable(name, InputFile.NOWHERE, e));
        }
        unpacking.unpacked().transferTo(OutputStream.nullOutputStream());
    }

    /** {@return its name; archives from Windows have it in the encoding of the machine they were made on} */
    private static String nameOf(Packing.Member member) {
        String name = member.name();
        if (name.chars().anyMatch(one -> one > 0xFF)) {
            return Excerpt.line(name);
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return Excerpt.line(new String(bytes, Encoding.of(bytes, null).charset()));
    }
}
