package dev.whydrop.report.text;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal, where an East Asian character takes two and a combining mark none. */
final class Columns {
    /** Marks that no line begins with, and marks that no line ends with. */
    private static final String NOT_FIRST = "、。，．：；！？）」』】〉》”’％…・ーッャュョァィゥェォっゃゅょぁぃぅぇぉ〜～,.:;!?)]}%";

    private static final String NOT_LAST = "（「『【〈《“‘([{";

    private Columns() {}

    /** {@return the columns the text takes} */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** {@return the text filled up with blanks to that many columns; longer text stays as it is} */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /**
     * {@return the text in lines of at most that many columns}
     *
     * <p>Breaks at blanks and between East Asian characters, but not before a closing mark or after an opening one. Names, addresses and numbers
     * stay whole, so that they can be copied; one longer than a line gets a line of its own.
     */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            int taken = width(piece.stripTrailing());
            if (used > 0 && used + taken > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** {@return the text cut at every place where a line may end} */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            if (i + 1 < characters.length && mayBreak(characters[i], characters[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || WideCharacters.contain(before) || WideCharacters.contain(after);
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || joinsBefore(character)) {
            return 0;
        }
        return WideCharacters.contain(character) ? 2 : 1;
    }

    /** A Korean syllable may be written as a wide consonant and what is put below and behind it, which takes no more room. */
    private static boolean joinsBefore(int character) {
        return character >= 0x1160 && character <= 0x11FF;
    }
}
