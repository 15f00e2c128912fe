package dev.whydrop.intake.internal.json;

import java.util.Map;

/** Makes JSON of what programs print that have literals of their own: Python's repr, JavaScript's inspect, Ruby's hashes. */
final class LooseJson {
    private static final Map<String, String> WORDS = Map.of(
            "True",
            "true",
            "False",
            "false",
            "None",
            "null",
            "undefined",
            "null",
            "nil",
            "null",
            "NULL",
            "null",
            "true",
            "true",
            "false",
            "false",
            "null",
            "null");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private LooseJson(String text) {
        this.text = text;
    }

    /** {@return the same as JSON, if it is what it seems to be} */
    static String strict(String text) {
        LooseJson loose = new LooseJson(text);
        while (loose.at < text.length()) {
            loose.token(text.charAt(loose.at));
        }
        return loose.out.toString();
    }

    private void token(char one) {
        if (one == '\'' || one == '"') {
            quoted(one);
        } else if (one == '(') {
            out.append('[');
            at++;
        } else if (one == ')') {
            out.append(']');
            at++;
        } else if (text.startsWith("=>", at)) {
            out.append(':');
            at += 2;
        } else if (one == ':' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            at++; // a symbol of Ruby
        } else if (Character.isLetter(one) || one == '_' || one == '$') {
            word();
        } else {
            out.append(one);
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        boolean prefix = word.length() == 1 && at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0;
        if (!prefix) {
            out.append(WORDS.getOrDefault(word, '"' + word + '"'));
        }
    }

    private void quoted(char quote) {
        out.append('"');
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char one = text.charAt(at);
            if (one == '"') {
                out.append("\\\"");
            } else if (one == '\\' && at + 1 < text.length()) {
                escape(text.charAt(++at));
            } else {
                out.append(one);
            }
        }
        at++;
        out.append('"');
    }

    private void escape(char escaped) {
        if (escaped == '\'') {
            out.append('\'');
        } else if (escaped == 'x') {
            out.append("\\u00");
        } else {
            out.append('\\').append(escaped);
        }
    }
}
