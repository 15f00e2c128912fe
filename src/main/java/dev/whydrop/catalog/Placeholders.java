package dev.whydrop.catalog;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The names in braces of a text that people wrote, such as {@code {count}}, whose places values take. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Placeholders() {}

    /** {@return the names in the text} */
    public static SortedSet<String> in(String text) {
        SortedSet<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(each -> names.add(each.group(1)));
        return names;
    }

    /**
     * {@return the text with a value in the place of each name}
     *
     * @param values gives the value of a name; fails where there is none
     */
    public static String filled(String text, UnaryOperator<String> values) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int done = 0;
        // By hand: a sentence is filled for every piece of evidence, and an expression takes several times as long.
        while (open >= 0) {
            int close = open + 1;
            while (close < text.length() && named(text.charAt(close))) {
                close++;
            }
            if (close > open + 1 && close < text.length() && text.charAt(close) == '}') {
                filled.append(text, done, open).append(values.apply(text.substring(open + 1, close)));
                done = close + 1;
            }
            open = text.indexOf('{', close);
        }
        return filled.append(text, done, text.length()).toString();
    }

    /** Whether the expression takes it for part of a name. */
    private static boolean named(char letter) {
        return letter == '_'
                || (letter >= '0' && letter <= '9')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z');
    }
}
