package dev.whydrop.intake.internal.json;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Undoes what was done to a text to put it into another one. */
final class Escapes {
    private static final Pattern HEX = Pattern.compile("(?:\\\\x[0-9A-Fa-f]{2})++");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\-]{24,}={0,2}\\s*");

    private static final Pattern CURLY = Pattern.compile("[\u201C\u201D\u201E\u201F]");

    /** Quotes as chats and office programs set them, around names and values; within a value they stay. */
    private static final Pattern STRUCTURAL = Pattern.compile(
            "(?<=[{,\\[:]\\s{0,20})" + CURLY.pattern() + "|" + CURLY.pattern() + "(?=\\s{0,20}[:,}\\]])");

    private Escapes() {}

    /** {@return a text that begins with an escaped object, escaped once less} */
    static String undone(MatchResult start, String text) {
        String begins = start.group();
        if (begins.startsWith("%7")) {
            return urlDecoded(text);
        }
        if (begins.contains("\\x")) {
            return hexDecoded(text);
        }
        if (CURLY.matcher(begins.substring(begins.length() - 1)).matches()) {
            return STRUCTURAL.matcher(text).replaceAll("\"");
        }
        if (begins.endsWith(";")) {
            return text.replaceAll("&(quot|#34);", "\"")
                    .replaceAll("&#39;|&apos;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
        return begins.contains("\\") ? backslashesDecoded(text) : text.replace("\"\"", "\"");
    }

    /** {@return the text that these letters stand for in base64; null when they do not} */
    static @Nullable String base64(String text) {
        if (!BASE64.matcher(text).matches()) {
            return null;
        }
        try {
            String usual = text.strip().replace('-', '+').replace('_', '/');
            String decoded = new String(Base64.getDecoder().decode(usual), StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0 ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** {@return a text without the escapes of URLs; as it is where they are none} */
    static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String hexDecoded(String text) {
        return HEX.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bytes(found.group())));
    }

    private static String bytes(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 2; at < escapes.length(); at += 4) {
            bytes.write(Integer.parseInt(escapes, at, at + 2, 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String backslashesDecoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one != '\\' || at + 1 == text.length()) {
                out.append(one);
                continue;
            }
            char next = text.charAt(++at);
            if (next == 'n' || next == 'r' || next == 't') {
                out.append(' ');
            } else if (next == '"' || next == '\\' || next == '/' || next == '\'') {
                out.append(next);
            } else {
                out.append(one).append(next);
            }
        }
        return out.toString();
    }
}
