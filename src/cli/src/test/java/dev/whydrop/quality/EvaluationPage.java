package dev.whydrop.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** {@code target/evaluation.md}, to which each evaluation adds a part of its own; parts of others stay as they are. */
public final class EvaluationPage {
    private static final Path FILE = Path.of("target", "evaluation.md");

    private EvaluationPage() {}

    /** Puts a part onto the page, in place of the part of that name if there is one. */
    public static synchronized void put(String name, String markdown) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->\n";
        Pattern old = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
        try {
            String page = Files.exists(FILE) ? Files.readString(FILE) : "";
            String without = old.matcher(page).replaceAll("");
            Files.writeString(FILE, without + begin + markdown + end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
