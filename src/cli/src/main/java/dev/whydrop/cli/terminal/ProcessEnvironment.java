package dev.whydrop.cli.terminal;

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
public record ProcessEnvironment(
        Map<String, String> environment,
        boolean windows,
        @Nullable Path home) {
    /** Nothing. */
    public static final ProcessEnvironment NONE = new ProcessEnvironment(Map.of(), false, null);

    public ProcessEnvironment {
        environment = Map.copyOf(environment);
    }

    /** {@return those of this process} */
    public static ProcessEnvironment ofProcess() {
        String home = System.getProperty("user.home", "");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new ProcessEnvironment(
                System.getenv(), windows, home.isEmpty() || home.equals("?") ? null : Path.of(home));
    }

    /** {@return where the config file is that is read without being named; null where no place is known} */
    @Nullable
    public Path configFile() {
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
