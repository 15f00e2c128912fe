package dev.whydrop.engine.internal.domain;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Goes over names in order and fills in the usual table of distances between their beginnings and those of the wanted name, a row for each letter; rows
 * that a name shares with the one before stand already.
 */
final class NameSearch {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final SortedNames among;
    private final char[] wanted;
    /** Below this column no cell may be above half the limit. */
    private final int strictBelow;
    /** How many slips may lie there. Two letters that changed places may lie on either side, so it is half of one more. */
    private final int half;
    /** No two words are further apart than the longer is long. */
    private final int widest;
    /** Of each row only the cells within that many of the diagonal, one of which is {@link #FAR} on either side: all others are too far. */
    private final int[][] rows;

    private int limit;

    /**
     * @param most how many letters may be wrong
     * @param strictBelow how many of the first letters may have only half of the slips, rounded up
     */
    NameSearch(SortedNames among, String wanted, int most, int strictBelow) {
        this.among = among;
        this.wanted = wanted.toCharArray();
        this.strictBelow = strictBelow;
        this.half = most / 2 + most % 2;
        this.widest = Math.min(most, Math.max(among.longest(), wanted.length()));
        this.limit = widest;
        this.rows = new int[Math.min(among.longest(), wanted.length() + widest) + 1][];
        rows[0] = row();
        for (int column = 0; column <= Math.min(widest, wanted.length()); column++) {
            rows[0][column + widest + 1] = column < strictBelow && column > half ? FAR : column;
        }
    }

    private int[] row() {
        int[] row = new int[2 * widest + 3];
        Arrays.fill(row, FAR);
        return row;
    }

    /**
     * {@return the nearest of the names but the wanted one itself; of equally near ones the first in order of their spelling}
     *
     * @param spelling how a name is spelt
     */
    NearestDomain nearest(UnaryOperator<String> spelling) {
        NearestDomain best = NearestDomain.NONE;
        int done = 0;
        for (int place = 0; place < among.size(); ) {
            char[] name = among.name(place);
            int near = fill(name, done);
            int letters = near < name.length ? FAR : distance(name.length);
            if (letters > 0 && letters <= limit) {
                String spelt = spelling.apply(new String(name));
                if (letters < best.letters() || spelt.compareTo(best.name()) < 0) {
                    best = new NearestDomain(spelt, letters);
                }
                limit = letters;
            }
            place = near < name.length ? among.firstSharing(place, near + 1) : place + 1;
            done = place < among.size() ? Math.min(near, among.shared(place)) : 0;
        }
        return best;
    }

    /** {@return up to how many of its letters the name is near enough; so many rows stand then} */
    private int fill(char[] name, int done) {
        for (int length = done + 1; length <= name.length; length++) {
            if (length == rows.length || !fillRow(name, length)) {
                return length - 1;
            }
        }
        return name.length;
    }

    /** {@return whether any cell is within the limit; if not, none in the rows below is, as two that changed places are a slip too} */
    private boolean fillRow(char[] name, int length) {
        if (rows[length] == null) {
            rows[length] = row();
        }
        int[] here = rows[length];
        int[] above = rows[length - 1];
        int[] twoAbove = length > 1 ? rows[length - 2] : above;
        char letter = name[length - 1];
        char before = length > 1 ? name[length - 2] : letter;
        int least = FAR;
        int last = last(length);
        for (int column = first(length); column <= last; column++) {
            int cell = column - length + widest + 1;
            int found;
            if (column == 0) {
                found = length;
            } else {
                int replaced = letter == wanted[column - 1] ? above[cell] : above[cell] + 1;
                found = Math.min(replaced, 1 + Math.min(above[cell + 1], here[cell - 1]));
                if (length > 1 && column > 1 && letter == wanted[column - 2] && before == wanted[column - 1]) {
                    found = Math.min(found, twoAbove[cell] + 1);
                }
            }
            here[cell] = column < strictBelow && found > half ? FAR : found;
            least = Math.min(least, here[cell]);
        }
        return least <= limit;
    }

    /** {@return the first column of a row that is looked at; all before it are too far} */
    private int first(int length) {
        int first = Math.max(0, length - widest);
        return first < strictBelow ? Math.min(strictBelow, Math.max(0, length - half)) : first;
    }

    private int last(int length) {
        int last = Math.min(wanted.length, length + widest);
        return last < strictBelow ? Math.min(wanted.length, length + half) : last;
    }

    private int distance(int length) {
        int cell = wanted.length - length + widest + 1;
        return cell < 1 || cell > 2 * widest + 1 ? FAR : rows[length][cell];
    }
}
