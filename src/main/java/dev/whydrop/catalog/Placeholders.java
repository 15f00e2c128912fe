package dev.whydrop.catalog;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
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
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }
}
