package dev.whydrop.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The values of a JSON record as a row of a file that has every column. */
final class JsonCells {
    private static final Column[] COLUMNS = Column.values();

    private final Cells cells = new Cells();
    private final Row row = new Row(header(), cells);
    private byte[] bytes = new byte[1024];

    private static Header header() {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < COLUMNS.length; place++) {
            places.put(COLUMNS[place], place);
        }
        return new Header(Arrays.stream(COLUMNS).map(Column::toString).toList(), places, 0, Wording.PLAIN);
    }

    /** {@return the row, until it is asked for another} */
    Row of(JsonRecord record) {
        int[] ends = new int[COLUMNS.length];
        int length = 0;
        for (int place = 0; place < ends.length; place++) {
            byte[] value = record.text(COLUMNS[place]).getBytes(StandardCharsets.UTF_8);
            if (length + value.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, (length + value.length) * 2);
            }
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
            ends[place] = length;
        }
        cells.begin(bytes);
        int start = 0;
        for (int end : ends) {
            cells.add(start, end);
            start = end;
        }
        return row;
    }
}
