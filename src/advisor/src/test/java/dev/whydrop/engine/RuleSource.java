package dev.whydrop.engine;

import dev.whydrop.rules.FleetPattern;
import dev.whydrop.rules.code.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule as its DRL file has it.
 *
 * @param id its id
 * @param layer the folder it stands in
 * @param file the file it stands in
 * @param comment the lines right above it
 * @param text from {@code rule} to {@code end}
 */
public record RuleSource(String id, String layer, Path file, String comment, String text) {
    private static final Path FOLDER = Path.of("rules");
    private static final Pattern RULE = Pattern.compile(
            "((?://[^\\n]*\\n)*)(rule \".*?\\n.*?@id\\(([A-Z]{3}-\\d{3})\\).*?\\nend\\n)", Pattern.DOTALL);
    private static final Pattern ONE_SORT =
            Pattern.compile("\\$\\w+ : \\w+\\((\\s+meaning (== \\S+|in \\([^)]*\\))(, kind == \\S+)? )?\\)");
    private static final Pattern CONCLUDED = Pattern.compile("insertLogical\\((\\w)(\\w+)\\(");
    /** Not those of which the rule asks how many there are. */
    private static final Pattern MEANING = Pattern.compile("(?<!of\\()Meaning\\.([A-Z_]+)");

    public static List<RuleSource> all() {
        List<RuleSource> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                Matcher rules = RULE.matcher(Files.readString(file));
                while (rules.find()) {
                    all.add(new RuleSource(
                            rules.group(3),
                            file.getParent().getFileName().toString(),
                            file,
                            rules.group(1),
                            rules.group(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** {@return what stands between {@code when} and {@code then}} */
    public String condition() {
        return text.substring(text.indexOf("\nwhen\n") + 6, text.indexOf("\nthen\n"))
                .strip();
    }

    /** Whether the rule asks for facts of one type, or of one meaning of it, and for nothing else. */
    public boolean readsOneSortOnly() {
        return ONE_SORT.matcher(condition()).matches();
    }

    /** {@return the meanings the rule reads, itself or through a named pattern; all of them where there are none} */
    public Set<Meaning> meanings() {
        Set<Meaning> meanings = named();
        for (RuleSource each : all()) {
            if (each.layer().equals("patterns") && reads(each.concluded())) {
                meanings.addAll(each.named());
            }
        }
        return meanings.isEmpty() ? EnumSet.allOf(Meaning.class) : meanings;
    }

    private Set<Meaning> named() {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        Matcher names = MEANING.matcher(text);
        while (names.find()) {
            meanings.add(Meaning.valueOf(names.group(1)));
        }
        return meanings;
    }

    /** Whether the rule reads facts of that type and meaning. */
    boolean reads(FleetPattern pattern) {
        Set<Meaning> meanings = meanings();
        for (Class<?> type = pattern.getClass(); type != null; type = type.getSuperclass()) {
            if (reads(type.getSimpleName()) && meanings.contains(pattern.meaning())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rule reads facts of that type. */
    boolean reads(String type) {
        return Pattern.compile("\\b" + type + "\\(").matcher(text).find();
    }

    /** {@return the type of the pattern that a rule of the patterns layer concludes} */
    String concluded() {
        Matcher conclusion = CONCLUDED.matcher(text);
        if (!conclusion.find()) {
            throw new IllegalStateException(id + " concludes nothing");
        }
        return conclusion.group(1).toUpperCase(Locale.ROOT) + conclusion.group(2);
    }
}
