package dev.whydrop.intake.part;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.IntakeOptions;
import dev.whydrop.intake.internal.archive.Beginning;
import dev.whydrop.intake.internal.archive.Packing;
import dev.whydrop.intake.internal.csv.CsvPass;
import dev.whydrop.intake.internal.csv.Rfc4180Records;
import dev.whydrop.intake.internal.csv.Separator;
import dev.whydrop.intake.internal.form.DrawnTable;
import dev.whydrop.intake.internal.form.LinesAbove;
import dev.whydrop.intake.internal.form.Sight;
import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.source.Source;
import dev.whydrop.intake.part.InputPart.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cuts large files into pieces that begin where a record does: CSV in UTF-8 with commas and a header. Files that are anything else, and those with quotes that
 * do not match, are left whole, as what a piece of them says depends on what stands before it. Immutable, so safe to share between threads.
 */
public final class Cutting {
    private static final int LOOKED_AT = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final IntakeOptions options;
    private final long pieceBytes;

    /**
     * @param options how the files are read
     * @param pieceBytes about how large a piece is, 1 or more; files up to that size are left whole
     * @throws IllegalArgumentException if it is less
     */
    public Cutting(IntakeOptions options, long pieceBytes) {
        this.options = Objects.requireNonNull(options, "options is null. Maybe give IntakeOptions.defaults().");
        this.pieceBytes = pieceBytes;
        if (pieceBytes < 1) {
            throw new IllegalArgumentException("Pieces have " + pieceBytes + " bytes. Maybe give 33554432.");
        }
    }

    /**
     * {@return the parts of a file, in order; one where it is left whole}
     *
     * @param file its number among all files, from 0
     * @param name what the report calls it
     * @param size in bytes
     * @param bytes opens it
     * @throws IOException if it can be opened, and not read to its end
     */
    public List<InputPart> cut(int file, String name, long size, Bytes bytes) throws IOException {
        InputPart whole = InputPart.whole(file, name);
        if (size <= pieceBytes || !options.form().header()) {
            return List.of(whole);
        }
        int header = header(name, bytes);
        return header == 0 ? List.of(whole) : pieces(whole, header, bytes);
    }

    /** {@return where the first row begins; 0 where the file is to be left whole} */
    private int header(String name, Bytes bytes) {
        try (InputStream in = bytes.from(name, 0)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (Packing.of(Beginning.of(new ByteArrayInputStream(start), Packing.LOOKED_AT)
                            .bytes())
                    .isPresent()) {
                return 0;
            }
            Source source = Source.of(
                    name, new ByteArrayInputStream(start), options.form().encoding());
            if (!source.encoding().utf8()
                    || DrawnTable.undrawn(source).text() != source.text()
                    || LinesAbove.of(source, options).lines() > 0
                    || Sight.of(source, options) != Sight.TABLE) {
                return 0;
            }
            return headerEnd(start, source.encoding().mark());
        } catch (IOException | IntakeException e) {
            return 0; // whoever reads it tells what is wrong
        }
    }

    private int headerEnd(byte[] start, int mark) throws IOException {
        RecordScan scan = new RecordScan();
        RawRecord raw = new RawRecord();
        int record = mark;
        for (int place = mark; place < start.length; place++) {
            if (!scan.next(start[place])) {
                continue;
            }
            String line = new String(start, record, place + 1 - record, StandardCharsets.UTF_8);
            record = place + 1;
            if (first(line, raw) && !CsvPass.preamble(raw)) {
                String top = new String(start, 0, record, StandardCharsets.UTF_8);
                return scan.regular() && Separator.commasAlone(top) ? record : 0;
            }
        }
        return 0;
    }

    private static boolean first(String line, RawRecord raw) throws IOException {
        return new Rfc4180Records(
                        new InputStreamReader(
                                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                                StandardCharsets.UTF_8),
                        Separator.COMMA)
                .next(raw);
    }

    private List<InputPart> pieces(InputPart whole, int header, Bytes bytes) throws IOException {
        List<InputPart> pieces = new ArrayList<>();
        RecordScan scan = new RecordScan();
        long begin = header;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = bytes.from(whole.name(), header)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (scan.next(buffer[at]) && header + scan.record() - begin >= pieceBytes) {
                        long end = header + scan.record();
                        pieces.add(new InputPart(whole.file(), pieces.size(), whole.name(), header, begin, end));
                        begin = end;
                    }
                }
                if (!scan.regular()) {
                    return List.of(whole);
                }
            }
        }
        if (scan.withinQuotes()) {
            return List.of(whole);
        }
        pieces.add(new InputPart(whole.file(), pieces.size(), whole.name(), header, begin, InputPart.END));
        return pieces;
    }
}
