package dev.whydrop.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to start Java a second time, with better options.
 *
 * @param environment the variables of the environment
 * @param started the arguments of the process, those for Java included; empty where the system does not tell
 * @param encoding how arguments are encoded for another process
 */
record SecondStart(Map<String, String> environment, List<String> started, String encoding) {
    /** Bytes of input from which on the second start takes less time than it saves. */
    static final long LARGE = 5_000_000;

    /** What Java reads options from beside the command line. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** {@return whether it pays for this command, and the second Java would do the same as the first} */
    boolean pays(List<String> arguments) {
        return withoutOptions() && arguments.stream().allMatch(this::passable) && (isLarge(arguments) || hasArchive());
    }

    /** Whoever gives Java options, such as a heap or a debugger, means the process that is started. */
    private boolean withoutOptions() {
        return !started.isEmpty()
                && started.get(0).equals("-jar")
                && OPTIONS.stream().noneMatch(environment::containsKey);
    }

    /** Whether another process gets the argument as it is. */
    private boolean passable(String argument) {
        return encoding.equals("UTF-8") || argument.chars().allMatch(each -> each < 0x80);
    }

    private static boolean isLarge(List<String> arguments) {
        return arguments.stream().mapToLong(SecondStart::size).sum() > LARGE;
    }

    private static long size(String argument) {
        try {
            Path file = Path.of(argument);
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException | InvalidPathException e) {
            return 0;
        }
    }

    /** Whether the launcher has kept an archive of classes; it finds out itself whether it is the right one. */
    private boolean hasArchive() {
        Path cache = cache();
        if (cache == null || !Files.isDirectory(cache)) {
            return false;
        }
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(cache, "[0-9]*.{jsa,aot}")) {
            return archives.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the folder that the launcher keeps archives in; null where there is none} */
    private @Nullable Path cache() {
        String named = environment.get("WHYDROP_CACHE");
        if (named != null) {
            return named.isEmpty() ? null : Path.of(named);
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!caches.isEmpty()) {
            return Path.of(caches, "whydrop");
        }
        String home = environment.getOrDefault("HOME", "");
        return home.isEmpty() ? null : Path.of(home, ".cache", "whydrop");
    }
}
