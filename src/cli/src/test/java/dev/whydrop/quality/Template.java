package dev.whydrop.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template of a page.
 *
 * @param file its name
 * @param source what stands in it
 */
record Template(String file, String source) {
    private static final Pattern STRING = Pattern.compile("(?<=\")[a-z]+[.][a-z.-]*(?=\")");
    private static final Pattern SPOKEN = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"$]*)");

    /** What is no text: comments, expressions, imports and parameters, directives, scripts and styles, tags. In this order, as one may hold another. */
    private static final List<Pattern> NO_TEXT = List.of(
            Pattern.compile("(?s)<%--.*?--%>"),
            Pattern.compile("[$!](?:unsafe)?\\{(?:[^{}]|\\{[^{}]*})*}"),
            Pattern.compile("(?m)^@(?:import|param).*$"),
            Pattern.compile("@\\w+(?:\\.\\w+)*(?:\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\))?"),
            Pattern.compile("(?s)<(script|style)\\b.*?</\\1>"),
            Pattern.compile("(?s)<[^>]*>"));

    /** {@return all templates in a folder} */
    static List<Template> allIn(Path folder) throws IOException {
        List<Template> templates = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                templates.add(new Template(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return templates;
    }

    /** {@return the strings in it that may be keys of texts} */
    List<String> strings() {
        return STRING.matcher(source).results().map(MatchResult::group).toList();
    }

    /** {@return what it says by itself, in the open and to those who hear the page} */
    String ownText() {
        String text = source;
        for (Pattern each : NO_TEXT) {
            text = each.matcher(text).replaceAll("");
        }
        List<String> spoken = SPOKEN.matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        return text.strip() + String.join("", spoken);
    }

    @Override
    public String toString() {
        return file + ": \"" + ownText() + "\"";
    }
}
