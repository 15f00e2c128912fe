package dev.whydrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who opens a package sees at a glance what is in it. */
class RoomsTest {
    private static final int MOST = 16;

    /** Larger ones, and why. */
    private static final Map<String, String> LARGER = Map.of(
            "src/advisor/src/main/java/dev/whydrop/model", "what embedders import since 0.1.0",
            "src/advisor/src/main/java/dev/whydrop/rules", "sealed types and what makes them have to stand together");

    @Test
    void no_package_has_more_files_than_one_can_take_in() throws IOException {
        Map<String, Long> sizes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sizes = files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java") && file.contains("/src/main/java/"))
                    .filter(file -> !file.endsWith("/package-info.java"))
                    .map(file -> file.substring(0, file.lastIndexOf('/')))
                    .collect(Collectors.groupingBy(folder -> folder, TreeMap::new, Collectors.counting()));
        }
        LARGER.keySet().forEach(each -> assertThat(sizes.get(each)).as(each).isGreaterThan(MOST));
        sizes.keySet().removeAll(LARGER.keySet());
        sizes.values().removeIf(size -> size <= MOST);
        assertThat(sizes).isEmpty();
    }
}
