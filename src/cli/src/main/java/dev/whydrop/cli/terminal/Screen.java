package dev.whydrop.cli.terminal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What standard output is shown on.
 *
 * @param terminal whether somebody watches it, instead of a file or another program taking it
 * @param width its columns, {@value #LEAST} to {@value #MOST}; longer lines are hard to read
 * @param colours whether it shows colours and its user wants them
 */
public record Screen(boolean terminal, int width, boolean colours) {
    /** A file or another program. */
    public static final Screen NONE = new Screen(false, 100, false);

    private static final int LEAST = 40;
    private static final int MOST = 120;

    /**
     * {@return the terminal with that environment}
     *
     * @param environment of it, {@code COLUMNS}, {@code NO_COLOR} and {@code TERM} are asked; see no-color.org
     * @param windows whether the system is Windows, where only newer terminals know colours; they set {@code WT_SESSION} or {@code TERM}
     * @param columns the width it has itself, asked only when the environment does not tell
     */
    static Screen terminal(Map<String, String> environment, boolean windows, Supplier<OptionalInt> columns) {
        String term = environment.getOrDefault("TERM", "");
        boolean able = !term.equals("dumb") && (!windows || !term.isEmpty() || environment.containsKey("WT_SESSION"));
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(true, width(environment.getOrDefault("COLUMNS", ""), columns), able && !unwanted);
    }

    private static int width(String columns, Supplier<OptionalInt> own) {
        int width = columns.matches("[1-9][0-9]{0,5}")
                ? Integer.parseInt(columns)
                : own.get().orElse(NONE.width());
        return Math.max(LEAST, Math.min(MOST, width));
    }
}
