package dev.whydrop.flink.option;

import dev.whydrop.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The options by which a job diagnoses. */
public final class RulesOptions {
    /** Their names. */
    public static final Set<String> NAMES = Set.of("language", "settings", "disable");

    private RulesOptions() {}

    /**
     * {@return what they say}
     *
     * @throws IllegalArgumentException if one cannot be used; the message names it and says what to do
     */
    public static Rules of(OptionValues values) {
        String language = values.text("language", "en");
        Language spoken = Arrays.stream(Language.values())
                .filter(each -> each.toString().equals(language))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("--language is '" + language + "'. Maybe write en, zh or ja."));
        TreeSet<String> disabled = new TreeSet<>(values.list("disable"));
        return new Rules(spoken, settings(values), disabled).checked();
    }

    /** {@return the text of the file: it is where the job is submitted, and not where it runs} */
    private static String settings(OptionValues values) {
        if (!values.has("settings")) {
            return "";
        }
        String file = values.text("settings", "");
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "--settings is '" + file
                            + "', which cannot be read. Maybe give a file with lines burstWindow: 600.",
                    e);
        }
    }
}
