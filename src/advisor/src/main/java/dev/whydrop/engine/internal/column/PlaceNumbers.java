package dev.whydrop.engine.internal.column;

import dev.whydrop.engine.internal.numbers.IntColumn;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** In which place of one kind each push of a log lies, by numbers from 0. Immutable. */
public final class PlaceNumbers {
    /** For each row what tells the place: the number of its stream, its address or its node. */
    private final int[] keys;
    /** For each key the number of the place. */
    private final int[] numbers;

    private final List<String> names;

    private PlaceNumbers(int[] keys, int[] numbers, List<String> names) {
        this.keys = keys;
        this.numbers = numbers;
        this.names = names;
    }

    /**
     * {@return the places that these names tell apart}
     *
     * @param keys for each row the place in the values of what tells its place
     * @param values what tells places
     * @param name what the place is called that a value lies in
     */
    public static <T> PlaceNumbers of(int[] keys, List<T> values, Function<T, String> name) {
        Numbering<String> places = new Numbering<>();
        int[] numbers =
                values.stream().mapToInt(each -> places.of(name.apply(each))).toArray();
        return new PlaceNumbers(keys, numbers, places.values());
    }

    /** {@return the number of the place in which the push of a row lies} */
    public int of(int row) {
        return numbers[keys[row]];
    }

    /** {@return what that place is called; empty where it is not known} */
    public String name(int row) {
        return names.get(of(row));
    }

    /** {@return what the places are called, by their numbers} */
    public List<String> names() {
        return names;
    }

    public int count() {
        return names.size();
    }

    /** {@return those of these rows that lie in each place, in the order given; places in order of their names} */
    public SortedMap<String, IntColumn> apart(IntColumn rows) {
        @Nullable IntColumn[] apart = new IntColumn[count()];
        SortedMap<String, IntColumn> byName = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = of(rows.get(i));
            IntColumn together = apart[place];
            if (together == null) {
                together = new IntColumn();
                apart[place] = together;
                byName.put(names.get(place), together);
            }
            together.add(rows.get(i));
        }
        return byName;
    }

    /** {@return how many of the rows that fit lie in each place, by the numbers of the places} */
    public int[] counts(IntPredicate fits) {
        int[] counts = new int[count()];
        for (int row = 0; row < keys.length; row++) {
            if (fits.test(row)) {
                counts[of(row)]++;
            }
        }
        return counts;
    }
}
