package dev.whydrop.escaping;

import java.util.regex.Pattern;

/**
 * Text for Markdown as GitHub reads it, which chats read in part. Nothing in a value becomes markup, HTML, a link or a mention of somebody; what would
 * not show in a terminal is written out.
 */
public final class ForMarkdown {
    /** What can mean something anywhere in a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~$]");

    /** Where a web address begins that would become a link by itself. */
    private static final Pattern LINK = Pattern.compile("(?i)(?<=\\b(?:https?|ftp|mailto|xmpp)):|(?<=\\bwww)\\.");

    /** Mentions, addresses of mail and numbers of issues are looked for after the escapes are gone, but never in code. */
    private static final Pattern MENTION = Pattern.compile("@|#(?=\\d)");

    /** A heading, a list or a line below a heading; such a mark means nothing further on. */
    private static final Pattern LINE_START = Pattern.compile("^(\\d*)(?=[#+=-]|(?<=\\d)[.)](?:\\s|$))");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private ForMarkdown() {}

    /** {@return text that reads as it is, at the beginning of a line and in a cell of a table too} */
    public static String text(String text) {
        String escaped = MARKUP.matcher(ForTerminal.of(text).strip())
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        escaped = LINK.matcher(escaped).replaceAll("\\\\$0");
        escaped = MENTION.matcher(escaped).replaceAll("`$0`");
        return LINE_START.matcher(escaped).replaceFirst("$1\\\\");
    }

    /** {@return a name as code, which no reader of Markdown looks into; not for a cell of a table} */
    public static String code(String name) {
        String shown = ForTerminal.of(name);
        int longest = BACKTICKS
                .matcher(shown)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + space + shown + space + fence;
    }

    /** {@return a name as code in a cell of a table} */
    public static String codeInTable(String name) {
        return code(name).replace("|", "\\|");
    }
}
