package dev.whydrop.catalog.near;

/** How far two words are apart. */
public final class EditDistance {
    private EditDistance() {}

    /** {@return the fewest characters to add, remove or replace that make one word of the other} */
    public static int between(String one, String other) {
        char[] letters = other.toCharArray();
        int[] row = new int[letters.length + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 0; i < one.length(); i++) {
            char letter = one.charAt(i);
            int before = row[0];
            row[0] = i + 1;
            for (int column = 1; column < row.length; column++) {
                int replaced = before + (letter == letters[column - 1] ? 0 : 1);
                before = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(before, row[column - 1]));
            }
        }
        return row[letters.length];
    }
}
