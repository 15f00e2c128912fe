package dev.whydrop.intake.internal.json;

import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.column.Wording;
import dev.whydrop.intake.internal.record.ColumnValues;
import dev.whydrop.intake.internal.record.Header;
import dev.whydrop.intake.internal.record.RawRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The values of a JSON record as a row of a file that has every column. */
public final class JsonCells {
    private static final Column[] COLUMNS = Column.values();

    private final RawRecord raw = new RawRecord();
    private final ColumnValues row = new ColumnValues(header(), raw);

    private static Header header() {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < COLUMNS.length; place++) {
            places.put(COLUMNS[place], place);
        }
        return new Header(Arrays.stream(COLUMNS).map(Column::toString).toList(), places, 0, Wording.PLAIN);
    }

    /** {@return the row, until it is asked for another} */
    public ColumnValues of(JsonRecord record) {
        raw.set(Arrays.stream(COLUMNS).map(record::text).toList());
        return row;
    }
}
