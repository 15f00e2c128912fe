package dev.whydrop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What embedders of 0.1.0 compiled against, in {@code signatures-0.1.0.txt}: every public type of the root and the model, and their members. What they cannot
 * compile against any more stands in {@code signatures-changed.txt}, each line with what to do instead after a {@code #}.
 */
class SignaturesTest {
    private static final Pattern TYPE = Pattern.compile("public .*?\\b(?:class|enum|interface|record) (?<name>\\S+).*");

    @Test
    void what_embedders_cannot_compile_against_any_more_is_listed() throws IOException {
        SortedSet<String> gone = new TreeSet<>(lines("signatures-0.1.0.txt"));
        gone.removeAll(today());

        assertThat(gone)
                .as("Lines of signatures-0.1.0.txt that are not so any more, to be listed in signatures-changed.txt")
                .containsExactlyInAnyOrderElementsOf(changed());
    }

    @Test
    void what_embedders_implement_asks_no_more_of_them() throws IOException {
        SortedSet<String> added = new TreeSet<>(today());
        added.removeAll(lines("signatures-0.1.0.txt"));

        assertThat(added).noneMatch(line -> line.startsWith("public abstract "));
    }

    @Test
    void every_change_says_what_to_do_instead() throws IOException {
        assertThat(lines("signatures-changed.txt")).isNotEmpty().allMatch(line -> line.matches("public [^#]+ # \\S.+"));
    }

    private static List<String> changed() throws IOException {
        return lines("signatures-changed.txt").stream()
                .map(line -> line.replaceFirst(" # .*", ""))
                .toList();
    }

    /** {@return what the types of 0.1.0 offer now, as far as they are there} */
    private static SortedSet<String> today() throws IOException {
        SortedSet<String> today = new TreeSet<>();
        for (String line : lines("signatures-0.1.0.txt")) {
            Matcher type = TYPE.matcher(line);
            if (type.matches()) {
                try {
                    today.addAll(Signatures.of(Class.forName(type.group("name"))));
                } catch (ClassNotFoundException e) {
                    continue; // Then its lines are gone, which shows.
                }
            }
        }
        return today;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = SignaturesTest.class.getResourceAsStream("/dev/whydrop/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
