package dev.whydrop.engine.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceholderValuesTest {
    private static final PlaceholderValues ALL = PlaceholderValues.ALL;

    @Test
    void writers_of_rules_find_each_placeholder_explained() throws IOException {
        String paper = Files.readString(Path.of("rules/README.md"));

        assertThat(ALL.names())
                .allSatisfy(name -> assertThat(paper).containsAnyOf("`{" + name + "}`", "`{" + name + "|"));
    }

    @Test
    void what_belongs_to_one_find_alone_does_not_add_up() {
        assertThat(ALL.addUp(Set.of("count", "codes", "within", "lasted"))).isTrue();
        assertThat(ALL.addUp(Set.of("count", "span"))).isFalse();
    }

    @Test
    void what_only_names_things_is_told_from_what_counts_them() {
        assertThat(ALL.all(PlaceholderValues.Kind.NAME, Set.of("codes", "addresses", "nearest")))
                .isTrue();
        assertThat(ALL.any(PlaceholderValues.Kind.COUNT, Set.of("codes", "streams")))
                .isTrue();
        assertThat(ALL.any(PlaceholderValues.Kind.COUNT, Set.of("codes", "sites")))
                .isFalse();
    }
}
