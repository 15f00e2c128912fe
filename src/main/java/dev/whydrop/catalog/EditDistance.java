package dev.whydrop.catalog;

/** How far two words are apart. */
public final class EditDistance {
    private EditDistance() {}

    /** {@return the fewest characters to add, remove or replace that make one word of the other} */
    public static int between(String one, String other) {
        return between(one, other, false);
    }

    /** {@return the same where two neighbours that have changed places are one slip, as they are for whoever types} */
    public static int slips(String one, String other) {
        return between(one, other, true);
    }

    private static int between(String one, String other, boolean swaps) {
        int[] before = new int[0];
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
                if (swaps && row > 1 && column > 1 && swapped(one, row, other, column)) {
                    here[column] = Math.min(here[column], before[column - 2] + 1);
                }
            }
            before = above;
            above = here;
        }
        return above[other.length()];
    }

    private static boolean swapped(String one, int row, String other, int column) {
        return one.charAt(row - 1) == other.charAt(column - 2) && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
