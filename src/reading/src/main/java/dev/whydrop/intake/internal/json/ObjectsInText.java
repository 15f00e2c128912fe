package dev.whydrop.intake.internal.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds one object after another in a text that has other things too: behind the prefix of a log line, escaped once or more, or as Python, JavaScript
 * and Ruby print it. What comes out is JSON, or was meant as such.
 */
final class ObjectsInText {
    /** The most objects of a text that do not end; each is looked for to the end of the text. */
    private static final int MOST_CUT = 16;

    /** How often a text can be escaped. */
    private static final int MOST_ESCAPES = 4;

    private static final String NAME = "[A-Za-z_$][\\w$.]{0,99}";
    private static final Pattern START = Pattern.compile("\\{(?:\\s++|\\\\+[nrt](?=[\\s\\\\])|\\\\x0[9AaDd]){0,20}+(?:"
            + "(?<doubled>\"\"" + NAME
            + "\"\")|(?<plain>\")|(?<escaped>\\\\+\")|(?<hex>\\\\x22)|(?<html>&(?:quot|#34);)"
            + "|(?<curly>[\u201C\u201D\u201E\u201F])|(?<loose>[bu]?'|:?" + NAME
            + "\\s?(?::\\s|=>\\s?)))|(?<url>%7[Bb](?:%0[AaDd]|%20|\\+){0,20}+%22)");

    private String text;
    private int at;
    private int cut;
    private int escapes;

    ObjectsInText(String text) {
        this.text = text;
    }

    /** Whether it is worth while to look for objects in a text. */
    static boolean maybeIn(String text) {
        return text.indexOf('{') >= 0 || text.contains("%7B") || text.contains("%7b");
    }

    /** {@return the next object; null when there are no more} */
    @Nullable
    String next() {
        while (cut < MOST_CUT) {
            Matcher start = START.matcher(text).region(at, text.length());
            if (!start.find()) {
                return null;
            }
            if (start.group("plain") != null || start.group("loose") != null) {
                boolean loose = start.group("loose") != null;
                int end = Brackets.end(text, start.start(), loose);
                int from = start.start();
                if (end < 0) {
                    cut++;
                    at = from + 1;
                    if (loose) {
                        continue;
                    }
                    return text.substring(from);
                }
                at = end;
                String found = text.substring(from, end);
                return loose ? LooseJson.strict(found) : found;
            }
            if (++escapes > MOST_ESCAPES) {
                return null;
            }
            text = Escapes.undone(start, text.substring(start.start()));
            at = 0;
        }
        return null;
    }
}
