package dev.whydrop.intake.internal.record;

import dev.whydrop.intake.internal.column.Column;
import dev.whydrop.intake.internal.text.Excerpt;
import dev.whydrop.intake.internal.text.MalformedByte;
import dev.whydrop.intake.internal.text.Utf8Slice;
import dev.whydrop.model.Phrase;
import java.util.EnumMap;

/** The values of one record after another by column, all of one file. */
public final class ColumnValues {
    private static final Utf8Slice NONE = new Utf8Slice();

    /** No name is as long, and no reason. */
    private static final int MOST_BYTES = 4096;

    /**
     * Where a column stands.
     *
     * @param index from 0
     * @param value what stands there in the record in turn
     */
    private record Place(int index, Utf8Slice value) {}

    private final int titles;
    private final int needed;
    private final RawRecord raw;
    private final EnumMap<Column, Place> places = new EnumMap<>(Column.class);

    /**
     * @param header where each column stands
     * @param raw the values as they stand in the file, of the record in turn
     */
    public ColumnValues(Header header, RawRecord raw) {
        this.titles = header.titles().size();
        this.needed = header.needed();
        this.raw = raw;
        header.places().forEach((column, index) -> places.put(column, new Place(index, new Utf8Slice())));
    }

    /** {@return the value, stripped; empty when the file has no such column} */
    Utf8Slice text(Column column) {
        Place place = places.get(column);
        if (place == null) {
            return NONE;
        }
        raw.read(place.index, place.value);
        return place.value;
    }

    /** {@return the value, stripped; empty also when it is written as {@code -}, {@code null} or {@code N/A}} */
    public Utf8Slice known(Column column) {
        Utf8Slice value = text(column);
        value.dropIfNothing();
        return value;
    }

    /** Whether it tells that a push stopped, and not of another event; a row with no type of event does. */
    public boolean stop() {
        if (cutOff()) {
            return true;
        }
        Utf8Slice type = known(Column.EVENT_TYPE);
        return type.isEmpty() || (type.length() == 1 && type.at(0) == '0');
    }

    /** Whether it does not reach all columns. */
    public boolean cutOff() {
        return raw.size() < needed;
    }

    /**
     * Checks that values and columns are as many.
     *
     * @throws BadRow if it does not reach all columns, has values beyond the last, bytes that are no text, or a value of excessive length
     */
    public void checkLength() throws BadRow {
        int found = raw.size();
        if (found < needed || found > titles || raw.length() > MOST_BYTES || raw.spoilt() != MalformedByte.NONE) {
            checkClosely();
        }
    }

    /** Apart from the check that nearly all records pass, so that that one stays small. */
    private void checkClosely() throws BadRow {
        int spoilt = raw.spoilt();
        if (spoilt != MalformedByte.NONE) {
            throw spoilt(spoilt);
        }
        int found = raw.size();
        if (found < needed) {
            throw new BadRow(() -> Phrase.of("reject.cut-off", found, titles));
        }
        for (int place = titles; place < found; place++) {
            if (!raw.blank(place)) {
                throw new BadRow(() -> Phrase.of("reject.too-many-values", found, titles));
            }
        }
        checkEachLength();
    }

    private void checkEachLength() throws BadRow {
        for (Column column : places.keySet()) {
            Utf8Slice value = text(column);
            int length = value.length();
            if (length > MOST_BYTES) {
                throw new BadRow(() -> Phrase.of(
                        "reject.too-long", column.toString(), Excerpt.value(value.text()), length, MOST_BYTES));
            }
        }
    }

    /** {@return what to say of a record with that spoilt byte} */
    public static BadRow spoilt(int spoilt) {
        return new BadRow(() ->
                spoilt == 0 ? Phrase.of("reject.nul") : Phrase.of("reject.spoilt", String.format("0x%02X", spoilt)));
    }
}
