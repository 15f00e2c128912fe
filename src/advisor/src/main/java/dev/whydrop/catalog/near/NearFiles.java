package dev.whydrop.catalog.near;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that somebody may have meant who named one that is not there. */
public final class NearFiles {
    /** In folders with more a slip is not looked for. */
    private static final int MOST_LOOKED_AT = 10_000;

    private NearFiles() {}

    /**
     * {@return the end of a message about a file that is not there, such as {@code Maybe: evening.csv}: the near ones of its folder}
     *
     * @param missing how it was named; null where the system does not tell
     */
    public static String maybe(@Nullable String missing) {
        List<String> near = to(missing);
        return near.isEmpty() ? "Maybe the path is misspelt." : "Maybe: " + String.join(", ", near);
    }

    /**
     * {@return the files of its folder that are a slip away, by the path that leads to them}
     *
     * @param missing how the file was named that is not there; null where the system does not tell
     */
    public static List<String> to(@Nullable String missing) {
        if (missing == null) {
            return List.of();
        }
        try {
            Path path = Path.of(missing);
            Path name = path.getFileName();
            Path folder = path.getParent() == null ? Path.of("") : path.getParent();
            return name == null ? List.of() : near(folder, name.toString());
        } catch (InvalidPathException | IOException e) {
            return List.of();
        }
    }

    private static List<String> near(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(MOST_LOOKED_AT)
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(each -> !each.startsWith(".") && !each.equals(name)) // itself: a link that leads nowhere
                    .toList();
            return NearNames.of(names).to(name).stream()
                    .map(each -> folder.resolve(each).toString())
                    .toList();
        }
    }
}
