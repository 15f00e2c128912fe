package dev.whydrop.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the system what the process is shown on. Where it does not tell, nothing is a terminal: plain text does no harm anywhere. */
public final class ThisTerminal {
    /** What {@code stty size} says: rows and columns. */
    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,5})\\s*");

    /** What Linux calls a terminal. */
    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console)");

    private ThisTerminal() {}

    /** {@return what standard output is shown on} */
    public static Screen screen() {
        return shown()
                ? Screen.terminal(
                        System.getenv(), System.getProperty("os.name", "").startsWith("Windows"), ThisTerminal::columns)
                : Screen.NONE;
    }

    /** Whether standard error, too, is shown on a terminal. Linux tells; elsewhere it is taken to be where standard output is. */
    public static boolean watched(Screen screen) {
        try {
            return screen.terminal()
                    && DEVICE.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/2"))
                                    .toString())
                            .matches();
        } catch (IOException | UnsupportedOperationException e) { // no Linux, or no right to look there
            return screen.terminal();
        }
    }

    /** Whether input and output are both a terminal; Java 17 tells no more. */
    @SuppressWarnings("SystemConsoleNull") // It is null up to Java 21.
    private static boolean shown() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console even without a terminal, and a method that tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static OptionalInt columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            Matcher size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return size.matches() ? OptionalInt.of(Integer.parseInt(size.group(1))) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty(); // There is no stty, as on Windows.
        }
    }
}
