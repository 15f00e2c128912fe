package dev.whydrop.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds of its user.
 *
 * @param environment the variables of the environment
 * @param windows whether the system is Windows, where programs keep their files elsewhere
 * @param home the user's folder; null where there is none
 */
record Surroundings(
        Map<String, String> environment,
        boolean windows,
        @Nullable Path home) {
    /** Nothing. */
    static final Surroundings NONE = new Surroundings(Map.of(), false, null);

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** {@return those of this process} */
    static Surroundings ofProcess() {
        String home = System.getProperty("user.home", "");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new Surroundings(System.getenv(), windows, home.isEmpty() || home.equals("?") ? null : Path.of(home));
    }

    /** {@return where the config file is that is read without being named; null where no place is known} */
    @Nullable
    Path configFile() {
        Path folder = configFolder();
        return folder == null ? null : folder.resolve("whydrop").resolve("config");
    }

    private @Nullable Path configFolder() {
        Path named = absolute(windows ? "APPDATA" : "XDG_CONFIG_HOME");
        if (named != null || windows) {
            return named;
        }
        return home == null ? null : home.resolve(".config");
    }

    /** By the XDG base directory specification a relative path there counts for nothing. */
    private @Nullable Path absolute(String variable) {
        Path path = Path.of(environment.getOrDefault(variable, ""));
        return path.isAbsolute() ? path : null;
    }
}
