package dev.whydrop.intake.internal.csv;

import dev.whydrop.intake.internal.record.BadRow;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RawRecord;
import dev.whydrop.intake.internal.record.RowReader;

/** Reads blocks of a file, one after another, for one thread. */
final class BlockReader {
    private final FastCsvRecords plain;
    private final RowReader rows;
    private final RawRecord raw = new RawRecord();
    private final ColumnValues row;
    private Block block = new Block();

    /** @param like reads the rows of the file that come in no block */
    BlockReader(RowReader like, Header header, Separator separator) {
        this.plain = new FastCsvRecords(separator);
        this.rows = like.forThread(name -> block.met().add(name));
        this.row = new ColumnValues(header, raw);
    }

    /** Reads the plain records of a block, as far as they can be read by themselves. */
    void read(Block lines) {
        block = lines;
        plain.begin(lines, 0);
        while (plain.next(raw)) {
            lines.add(read());
        }
        lines.end(rows.takeTimes(), plain.rest());
    }

    private int read() {
        try {
            return rows.read(row, block.good()) ? Block.GOOD : Block.LEFT_OUT;
        } catch (BadRow e) {
            return plain.record(); // what is wrong is told in turn
        }
    }
}
