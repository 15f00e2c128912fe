package dev.whydrop.engine;

import java.util.Collection;

/** Which of some names is spelt most like another: how many letters are wrong, missing, too many, or changed with their neighbour. */
final class NearNames {
    private NearNames() {}

    /**
     * A name and how far it is.
     *
     * @param name empty where there is none to compare with
     * @param letters that differ
     */
    record Near(String name, int letters) {
        static final Near NONE = new Near("", Integer.MAX_VALUE);
    }

    /** {@return the nearest of the names, of equally near ones the first in order; {@link Near#NONE} where there are none} */
    static Near of(String name, Collection<String> others) {
        return others.stream()
                .filter(other -> !other.isEmpty() && !other.equals(name))
                .sorted()
                .map(other -> new Near(other, distance(name, other)))
                .reduce(Near.NONE, (best, each) -> each.letters() < best.letters() ? each : best);
    }

    /** {@return the fewest letters to change, to add, to leave out or to swap with the next one, to make one name of the other} */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, i, other, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, int i, String other, int j) {
        int least = Math.min(
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same(one, i, other, j) ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && same(one, i, other, j - 1) && same(one, i - 1, other, j);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private static boolean same(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 1);
    }
}
