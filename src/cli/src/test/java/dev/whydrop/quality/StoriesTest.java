package dev.whydrop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Logs from a support desk get the answer that a senior colleague would give; those of {@link KnownMiss} do not yet. See
 * {@code fixtures/stories/README.md}. {@code -Dwhydrop.stories=FOLDER} judges other stories.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {
    private static final Path OWN = Path.of("fixtures", "stories");
    private static final Path FOLDER = Path.of(System.getProperty("whydrop.stories", OWN.toString()));

    private final List<Story> stories = Story.in(FOLDER);
    private final Set<String> right = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> the_answer_is_right_unless_it_is_known_to_be_wrong() {
        return stories.stream().map(story -> dynamicTest(story.id(), () -> judge(story)));
    }

    @Test
    void every_known_miss_is_a_story_and_of_one_kind() {
        Assumptions.assumeTrue(FOLDER.equals(OWN));
        List<String> misses = Arrays.stream(KnownMiss.values())
                .flatMap(kind -> kind.stories().stream())
                .toList();
        assertThat(misses).doesNotHaveDuplicates().isSubsetOf(ids());
    }

    @Test
    void every_log_has_its_story() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> name.replaceAll("\\.csv$", "")))
                    .containsExactlyInAnyOrderElementsOf(ids());
        }
    }

    @AfterAll
    void tell_how_many_are_right() {
        System.out.printf("Stories: %d of %d right. Known misses: %s%n", right.size(), stories.size(), misses());
    }

    private void judge(Story story) {
        StoryAnswer answer = StoryAnswer.to(story);
        List<String> complaints = story.complaints(answer);
        if (complaints.isEmpty()) {
            right.add(story.id());
        }
        KnownMiss known = KnownMiss.of(story.id()).orElse(null);
        if (known == null) {
            assertThat(complaints)
                    .withFailMessage(() ->
                            "%s%n  %s%nThe report said:%n%s".formatted(story, String.join("\n  ", complaints), answer))
                    .isEmpty();
        } else {
            assertThat(complaints)
                    .withFailMessage(
                            () -> "%s%nis right now. Take it off the known misses of kind %s.".formatted(story, known))
                    .isNotEmpty();
        }
    }

    private List<String> ids() {
        return stories.stream().map(Story::id).toList();
    }

    private static String misses() {
        return Arrays.stream(KnownMiss.values())
                .filter(kind -> !kind.stories().isEmpty())
                .map(kind -> kind + " " + kind.stories().size())
                .collect(Collectors.joining(", "));
    }
}
