package dev.whydrop.escaping;

import java.util.regex.Pattern;

/**
 * Text for Markdown as GitHub reads it, which chats read in part. Nothing in a value becomes markup, HTML, a link or a mention of somebody; what would
 * not show in a terminal is written out.
 */
public final class ForMarkdown {
    /** What can mean something anywhere in a line; an underscore within a word and brackets alone do not. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|](?=[(:\\[])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    /** What makes a link, a mention or the number of an issue. They are looked for after the escapes are gone, but never in code. */
    private static final Pattern LINK =
            Pattern.compile("(?i)@|#(?=\\d)|(?<=\\b(?:https?|ftp|mailto|xmpp)):|(?<=\\bwww)\\.");

    /** A heading, a list, a quotation or a line below a heading; such a mark means nothing further on. */
    private static final Pattern LINE_START = Pattern.compile("^(?:(?=[#+=>\\[-])|(\\d+)(?=[.)](?:\\s|$)))");

    private ForMarkdown() {}

    /** {@return text that reads as it is, wherever it stands} */
    public static String text(String text) {
        return LINE_START.matcher(inLine(text)).replaceFirst("$1\\\\");
    }

    /** {@return text that reads as it is behind something else: in a heading, behind a label, in a cell of a table} */
    public static String inLine(String text) {
        String escaped = MARKUP.matcher(ForTerminal.of(text).strip()).replaceAll("\\\\$0");
        escaped = ENTITY.matcher(escaped).replaceAll("&amp;").replace("<", "&lt;");
        return LINK.matcher(escaped).replaceAll("`$0`");
    }
}
