package dev.whydrop.catalog;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in braces of a text that people wrote, such as {@code {count}}, whose places values take. A counted thing may follow in its two forms, as in
 * {@code {count|push|pushes}}: the first stands behind a value of 1, the second behind every other.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|[^{|}]+\\|[^{|}]+)?}");

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
            String forms = close > open + 1 ? forms(text, close) : null;
            if (forms != null) {
                String value = values.apply(text.substring(open + 1, close));
                filled.append(text, done, open).append(value).append(counted(value, forms));
                close += forms.length();
                done = close + 1;
            }
            open = text.indexOf('{', close);
        }
        return filled.append(text, done, text.length()).toString();
    }

    /** {@return what stands between a name and its closing brace: nothing, or both forms with a bar before each; null where it is no placeholder} */
    private static @Nullable String forms(String text, int from) {
        int brace = text.indexOf('}', from);
        if (brace == from) {
            return "";
        }
        if (brace < 0 || text.charAt(from) != '|') {
            return null;
        }
        String forms = text.substring(from, brace);
        int bar = forms.indexOf('|', 1);
        boolean two = bar > 1 && bar < forms.length() - 1 && bar == forms.lastIndexOf('|') && forms.indexOf('{') < 0;
        return two ? forms : null;
    }

    private static String counted(String value, String forms) {
        if (forms.isEmpty()) {
            return "";
        }
        int bar = forms.indexOf('|', 1);
        return " " + (value.equals("1") ? forms.substring(1, bar) : forms.substring(bar + 1));
    }

    /** Whether the expression takes it for part of a name. */
    private static boolean named(char letter) {
        return letter == '_'
                || (letter >= '0' && letter <= '9')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z');
    }
}
