package dev.whydrop.intake;

import dev.whydrop.catalog.Texts;
import java.util.EnumMap;

/** The values of one record after another by column, all of one file. */
final class Row {
    private static final Value NONE = new Value();

    /**
     * Where a column stands.
     *
     * @param index from 0
     * @param value what stands there in the record in turn
     */
    private record Place(int index, Value value) {}

    private final Header header;
    private final Cells cells;
    private final EnumMap<Column, Place> places = new EnumMap<>(Column.class);

    /**
     * @param header where each column stands
     * @param cells the values as they stand in the file, of the record in turn
     */
    Row(Header header, Cells cells) {
        this.header = header;
        this.cells = cells;
        header.places().forEach((column, index) -> places.put(column, new Place(index, new Value())));
    }

    /** {@return the value, stripped; empty when the file has no such column} */
    Value text(Column column) {
        Place place = places.get(column);
        if (place == null) {
            return NONE;
        }
        cells.read(place.index, place.value);
        return place.value;
    }

    /** {@return the value, stripped; empty also when it is written as {@code -}, {@code null} or {@code N/A}} */
    Value known(Column column) {
        Value value = text(column);
        value.dropIfNothing();
        return value;
    }

    /** Whether it tells that a push stopped, and not of another event; a row with no type of event does. */
    boolean stop() {
        if (cells.size() < header.needed()) {
            return true;
        }
        Value type = known(Column.EVENT_TYPE);
        return type.isEmpty() || (type.length() == 1 && type.at(0) == '0');
    }

    /** @throws BadRow if it does not reach all columns, has values beyond the last, or bytes that are no text */
    void checkLength(Texts texts) throws BadRow {
        int spoilt = cells.spoilt();
        if (spoilt != Spoilt.NONE) {
            throw spoilt(spoilt, texts);
        }
        int found = cells.size();
        int titles = header.titles().size();
        if (found < header.needed()) {
            throw new BadRow(() -> texts.get("reject.cut-off", found, titles));
        }
        for (int place = titles; place < found; place++) {
            if (!cells.blank(place)) {
                throw new BadRow(() -> texts.get("reject.too-many-values", found, titles));
            }
        }
    }

    /** {@return what to say of a record with that spoilt byte} */
    static BadRow spoilt(int spoilt, Texts texts) {
        return new BadRow(() ->
                spoilt == 0 ? texts.get("reject.nul") : texts.get("reject.spoilt", String.format("0x%02X", spoilt)));
    }
}
