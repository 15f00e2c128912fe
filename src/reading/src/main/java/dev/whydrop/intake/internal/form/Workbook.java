package dev.whydrop.intake.internal.form;

import dev.whydrop.intake.IntakeException;
import dev.whydrop.intake.internal.archive.Unpacking;
import dev.whydrop.intake.internal.csv.CsvPass;
import dev.whydrop.model.Phrase;
import dev.whydrop.model.Phrase.FileName;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel workbook (xlsx): kept packed in memory, its sheets read row by row. */
final class Workbook implements Closeable {
    /** A million rows take some 60 MB. */
    private static final int MOST_PACKED = 128 << 20;

    /** The most of what is not sheets, which is in memory as a whole: their texts, above all. */
    private static final long MOST_TEXTS = 256L << 20;

    /** Where the name of the first file stands in a zip archive. */
    private static final int NAME = 30;

    private static final Pattern PARTS = Pattern.compile(
            "(?s)(\\[Content_Types\\]\\.xml|_rels/\\.rels|docProps/\\w+\\.xml|xl/(_rels/|theme/|worksheets/|\\w+\\.xml)).*");

    private static final String SHEETS = "xl/worksheets/";

    private final ReadableWorkbook workbook;

    private Workbook(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The sheet that is read.
     *
     * @param sheet its name
     * @param csv its rows, from the header on where it has one
     * @param others the names of the sheets that are passed over
     */
    record Choice(String sheet, InputStream csv, List<String> others) {}

    /** Whether a zip archive that begins with these bytes is a workbook, or the document of another office program. */
    static boolean beginsLike(byte[] start) {
        String first = new String(start, StandardCharsets.ISO_8859_1);
        return first.startsWith("PK\u0003\u0004")
                && first.length() > NAME
                && PARTS.matcher(first.substring(NAME)).matches();
    }

    /**
     * {@return the workbook that is in these bytes}
     *
     * @throws IntakeException if it is none, or too large
     * @throws IOException if it is damaged, or made to grow without end
     */
    static Workbook of(String name, InputStream in) throws IOException {
        byte[] packed = in.readNBytes(MOST_PACKED + 1);
        if (packed.length > MOST_PACKED) {
            throw tooLarge(name);
        }
        try {
            if (!check(name, packed)) {
                throw Sight.named(name, "workbook");
            }
            return new Workbook(open(packed));
        } catch (IntakeException | Unpacking.BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** {@return the first sheet that is a table of disconnects; where none is, the first of all, so that it is told what it lacks} */
    Choice choose(Tables tables) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet sheet : sheets) {
            Optional<InputStream> csv = tables.csvOfSheet(rows(sheet));
            if (csv.isPresent()) {
                List<String> others = sheets.stream()
                        .filter(each -> each != sheet)
                        .map(Sheet::getName)
                        .toList();
                return new Choice(sheet.getName(), csv.get(), others);
            }
        }
        return new Choice(sheets.get(0).getName(), Tables.all(rows(sheets.get(0))), List.of());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** {@return whether it has a sheet; unpacks all of it to see that it does not grow without end} */
    private static boolean check(String name, byte[] packed) throws IOException {
        boolean any = false;
        long unpacked = 0;
        long texts = 0;
        byte[] block = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean sheet = entry.getName().startsWith(SHEETS);
                any |= sheet;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int count = part.read(block); count >= 0; count = part.read(block)) {
                        unpacked += count;
                        texts += sheet ? 0 : count;
                        Unpacking.refuseBomb(unpacked, packed.length);
                        if (texts > MOST_TEXTS) {
                            throw tooLarge(name);
                        }
                    }
                }
            }
        }
        return any;
    }

    private static ReadableWorkbook open(byte[] packed) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) { // A workbook need not have formats, but where they are asked for it must.
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(false, true));
        }
    }

    private Iterator<List<String>> rows(Sheet sheet) throws IOException {
        Iterator<Row> rows;
        try {
            rows = sheet.openStream().iterator();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (RuntimeException e) {
                    throw new UncheckedIOException(damaged(e));
                }
            }

            @Override
            public List<String> next() {
                try {
                    return values(rows.next());
                } catch (RuntimeException e) {
                    throw new UncheckedIOException(damaged(e));
                }
            }
        };
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int place = 0; place < Math.min(row.getCellCount(), CsvPass.MOST_COLUMNS + 1); place++) {
            values.add(row.getOptionalCell(place).map(SheetCell::text).orElse(""));
        }
        return values;
    }

    private static IntakeException tooLarge(String name) {
        return new IntakeException(Phrase.of("refusal.workbook-large", new FileName(name)));
    }

    private static IOException damaged(Exception e) {
        return new Unpacking.DamagedException(file -> Phrase.of("refusal.workbook-damaged", file), e, Long.MAX_VALUE);
    }
}
