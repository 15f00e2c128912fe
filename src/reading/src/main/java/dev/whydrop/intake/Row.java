package dev.whydrop.intake;

import dev.whydrop.model.Phrase;
import java.util.EnumMap;

/** The values of one record after another by column, all of one file. */
final class Row {
    private static final Value NONE = new Value();

    /** No name is as long, and no reason. */
    private static final int MOST_BYTES = 4096;

    /**
     * Where a column stands.
     *
     * @param index from 0
     * @param value what stands there in the record in turn
     */
    private record Place(int index, Value value) {}

    private final int titles;
    private final int needed;
    private final Cells cells;
    private final EnumMap<Column, Place> places = new EnumMap<>(Column.class);

    /**
     * @param header where each column stands
     * @param cells the values as they stand in the file, of the record in turn
     */
    Row(Header header, Cells cells) {
        this.titles = header.titles().size();
        this.needed = header.needed();
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
        if (cutOff()) {
            return true;
        }
        Value type = known(Column.EVENT_TYPE);
        return type.isEmpty() || (type.length() == 1 && type.at(0) == '0');
    }

    /** Whether it does not reach all columns. */
    boolean cutOff() {
        return cells.size() < needed;
    }

    /** @throws BadRow if it does not reach all columns, has values beyond the last, bytes that are no text, or a value of excessive length */
    void checkLength() throws BadRow {
        int found = cells.size();
        if (found < needed || found > titles || cells.length() > MOST_BYTES || cells.spoilt() != Spoilt.NONE) {
            checkClosely();
        }
    }

    /** Apart from the check that nearly all records pass, so that that one stays small. */
    private void checkClosely() throws BadRow {
        int spoilt = cells.spoilt();
        if (spoilt != Spoilt.NONE) {
            throw spoilt(spoilt);
        }
        int found = cells.size();
        if (found < needed) {
            throw new BadRow(() -> Phrase.of("reject.cut-off", found, titles));
        }
        for (int place = titles; place < found; place++) {
            if (!cells.blank(place)) {
                throw new BadRow(() -> Phrase.of("reject.too-many-values", found, titles));
            }
        }
        checkEachLength();
    }

    private void checkEachLength() throws BadRow {
        for (Column column : places.keySet()) {
            Value value = text(column);
            int length = value.length();
            if (length > MOST_BYTES) {
                throw new BadRow(() -> Phrase.of(
                        "reject.too-long", column.toString(), Excerpt.value(value.text()), length, MOST_BYTES));
            }
        }
    }

    /** {@return what to say of a record with that spoilt byte} */
    static BadRow spoilt(int spoilt) {
        return new BadRow(() ->
                spoilt == 0 ? Phrase.of("reject.nul") : Phrase.of("reject.spoilt", String.format("0x%02X", spoilt)));
    }
}
