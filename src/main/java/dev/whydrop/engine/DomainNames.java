package dev.whydrop.engine;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells which of many domains is spelt most like another. Safe to share between threads.
 *
 * <p>Names that begin alike are compared once for what they share, and no further than they may still be near: a name more costs a few looks more, not
 * a look at each other name.
 */
final class DomainNames {
    private static final int FAR = Integer.MAX_VALUE / 2;

    /** In order. */
    private final char[][] names;

    private final int most;
    private final int longest;

    /** @param most how many letters may be wrong; what differs by more is another name */
    DomainNames(Collection<String> names, int most) {
        this.names = names.stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .map(String::toCharArray)
                .toArray(char[][]::new);
        this.most = most;
        this.longest =
                Arrays.stream(this.names).mapToInt(name -> name.length).max().orElse(0);
    }

    /** {@return the nearest of the others, of equally near ones the first in order; {@link NearestDomain#NONE} where none is near enough} */
    NearestDomain to(String name) {
        return new Search(name).nearest();
    }

    /** {@return the first place after that one at which a name begins with other letters than so many of that one} */
    private int firstApart(int place, int letters) {
        int low = place + 1;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shared(names[middle], names[place]) >= letters) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int shared(char[] one, char[] other) {
        int apart = Arrays.mismatch(one, other);
        return apart < 0 ? one.length : apart;
    }

    /**
     * Goes over the names in order and fills in the usual table of distances between their beginnings and those of the wanted name, a row for each
     * letter; rows that a name shares with the one before stand already.
     */
    private final class Search {
        private final char[] wanted;
        /** No two words are further apart than the longer is long. */
        private final int widest;
        /** Of each row only the cells within that many of the diagonal, one of which is {@link #FAR} on either side: all others are too far. */
        private final int[][] rows;

        private int limit;

        Search(String wanted) {
            this.wanted = wanted.toCharArray();
            this.widest = Math.min(most, Math.max(longest, this.wanted.length));
            this.rows = new int[Math.min(longest, this.wanted.length + widest) + 1][];
            this.limit = widest;
            rows[0] = row();
            for (int cell = widest + 1; cell <= 2 * widest + 1; cell++) {
                rows[0][cell] = cell - widest - 1 <= this.wanted.length ? cell - widest - 1 : FAR;
            }
        }

        NearestDomain nearest() {
            NearestDomain best = NearestDomain.NONE;
            int done = 0;
            for (int place = 0; place < names.length && limit > 0; ) {
                char[] name = names[place];
                int near = fill(name, done);
                int letters = near < name.length ? FAR : distance(name.length);
                if (letters > 0 && letters <= limit) {
                    best = new NearestDomain(new String(name), letters);
                    limit = letters - 1;
                }
                int next = near < name.length ? firstApart(place, near + 1) : place + 1;
                done = next < names.length ? Math.min(near, shared(names[next], name)) : 0;
                place = next;
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
            int[] above = rows[length - 1];
            int[] here = rows[length] == null ? row() : rows[length];
            rows[length] = here;
            int least = FAR;
            for (int cell = 1; cell <= 2 * widest + 1; cell++) {
                int column = length + cell - widest - 1;
                here[cell] = column < 0 || column > wanted.length ? FAR : cell(name, length, column, cell, above, here);
                least = Math.min(least, here[cell]);
            }
            return least <= limit;
        }

        private int cell(char[] name, int length, int column, int cell, int[] above, int[] here) {
            if (column == 0) {
                return length;
            }
            int replaced = above[cell] + (name[length - 1] == wanted[column - 1] ? 0 : 1);
            int least = Math.min(replaced, 1 + Math.min(above[cell + 1], here[cell - 1]));
            boolean swapped = length > 1
                    && column > 1
                    && name[length - 1] == wanted[column - 2]
                    && name[length - 2] == wanted[column - 1];
            return swapped ? Math.min(least, rows[length - 2][cell] + 1) : least;
        }

        private int distance(int length) {
            int cell = wanted.length - length + widest + 1;
            return cell < 1 || cell > 2 * widest + 1 ? FAR : rows[length][cell];
        }

        private int[] row() {
            int[] row = new int[2 * widest + 3];
            row[0] = FAR;
            row[2 * widest + 2] = FAR;
            return row;
        }
    }
}
