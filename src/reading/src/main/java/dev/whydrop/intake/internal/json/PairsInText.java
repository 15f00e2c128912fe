package dev.whydrop.intake.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names with their values in a text: the body of a form, what {@code toString} and {@code print_r} print, {@code name=value} of any kind. */
final class PairsInText {
    /** The most pairs; a message of the platform has thirty. */
    private static final int MOST = 200;

    private static final String NAME = "([A-Za-z_@][\\w.\\-]{0,60})";
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z_]\\w{0,60}=[^&=\\s\"']*+(?:&[A-Za-z_]\\w{0,60}=[^&=\\s\"']*+){3,}+");
    private static final Pattern BY_COMMA = Pattern.compile("(?:,\\s?|[(\\[{]|(?<=[:：]\\s?)|^)" + NAME + "=(?!=)");
    private static final Pattern BY_BLANK = Pattern.compile("(?:^|[\\s(\\[{,;])" + NAME + "=(?!=)");
    private static final Pattern COMMA_NAME = Pattern.compile(",\\s?" + NAME + "=");
    private static final Pattern ARROW =
            Pattern.compile("(?m)^[ \\t]*+(?:\\[|['\"])" + NAME + "(?:\\]|['\"]) => (.*)$");

    private PairsInText() {}

    /** {@return the pairs in a text, in order; none when there are fewer than three} */
    static Map<String, String> of(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher form = FORM.matcher(text);
        if (text.contains(" => ")) {
            arrows(text, pairs);
        } else if (text.indexOf('&') > 0 && form.find() && !quotesForm(text, form)) {
            for (String pair : form.group().split("&", MOST)) {
                int equals = pair.indexOf('=');
                put(pairs, pair.substring(0, equals), Escapes.urlDecoded(pair.substring(equals + 1)));
            }
        } else if (text.indexOf('=') > 0) {
            separated(text, pairs);
        }
        return pairs.size() < 3 ? Map.of() : pairs;
    }

    /** Whether what looks like a form is the value of something: parameters of a push URL. */
    private static boolean quotesForm(String text, Matcher form) {
        return form.start() > 0 && "=?".indexOf(text.charAt(form.start() - 1)) >= 0;
    }

    private static void arrows(String text, Map<String, String> pairs) {
        Matcher arrow = ARROW.matcher(text);
        while (arrow.find()) {
            put(pairs, arrow.group(1), unquoted(arrow.group(2).strip().replaceAll(",$", "")));
        }
    }

    private static void separated(String text, Map<String, String> pairs) {
        boolean commas = COMMA_NAME.matcher(text).results().limit(2).count() == 2;
        Matcher name = (commas ? BY_COMMA : BY_BLANK).matcher(text);
        String open = "";
        int from = 0;
        while (name.find()) {
            if (!open.isEmpty()) {
                put(pairs, open, value(text.substring(from, name.start())));
            }
            open = name.group(1);
            from = name.end();
        }
        if (!open.isEmpty()) {
            put(pairs, open, value(text.substring(from)));
        }
    }

    private static String value(String text) {
        String bare = text.strip().replaceAll("[,;]$", "");
        String unquoted = unquoted(bare);
        if (!unquoted.equals(bare)) {
            return unquoted;
        }
        int end = bare.length();
        while (end > 0 && ")]}".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static void put(Map<String, String> pairs, String name, String value) {
        if (pairs.size() < MOST) {
            pairs.putIfAbsent(name, value.equals("null") || value.equals("<nil>") ? "" : value);
        }
    }
}
