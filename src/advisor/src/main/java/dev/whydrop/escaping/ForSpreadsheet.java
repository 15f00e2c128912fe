package dev.whydrop.escaping;

/**
 * Text for a cell of a spreadsheet. A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that already
 * begins with apostrophes before such a mark; so the way back is without doubt.
 *
 * <p>Source: the marks are those that OWASP names under "CSV Injection", the full-width ones of East Asian keyboards included.
 */
public final class ForSpreadsheet {
    private static final String FORMULA_MARKS = "=+-@\t\r\n＝＋－＠";
    private static final char QUOTE = '\'';

    private ForSpreadsheet() {}

    /** {@return the text as a cell; nothing in it controls a terminal either} */
    public static String of(String text) {
        String shown = ForTerminal.of(text);
        return likeFormula(shown) ? QUOTE + shown : shown;
    }

    /** {@return the text that a cell was made of} */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == QUOTE && likeFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether a mark of a formula comes first, or first after apostrophes. */
    private static boolean likeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == QUOTE) {
            first++;
        }
        return first < text.length() && FORMULA_MARKS.indexOf(text.charAt(first)) >= 0;
    }
}
